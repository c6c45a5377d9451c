"""Stage 4, link: which happening. Grounded claims become mentions, incidents and waves."""

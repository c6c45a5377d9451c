"""Stage 3, ground: where and when. Claims become grounded claims."""

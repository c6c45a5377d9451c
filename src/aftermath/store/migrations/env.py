"""Alembic executes this file: it migrates on the connection, and in the transaction, that `aftermath.store.upgrade` hands over."""

from alembic import context

from aftermath.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()

-- What was asked under the key, so that another content under the same key is refused instead of lost.
ALTER TABLE domain.once ADD COLUMN asked TEXT;

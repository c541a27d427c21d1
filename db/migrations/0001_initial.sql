-- What a first start needs: how this PC's Tianye looks and speaks.
-- Values are JSON so that each setting keeps its own type; which keys exist is the contract's business.
CREATE TABLE settings (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

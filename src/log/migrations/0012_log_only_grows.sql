-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The log only grows: the database itself refuses to change or remove an entry, a leaf or a
-- checkpoint. One change is allowed, as the program needs it: an entry that becomes NULL when the
-- key of its month is destroyed. It stops mistakes and statements that do not belong; whoever owns
-- the database can take it away, and then the proofs tell (log/verify.hpp).

-- only: sqlite
CREATE TRIGGER audit_only_grows BEFORE UPDATE ON audit
WHEN NEW.entry IS NOT NULL OR NEW.covenant_id IS NOT OLD.covenant_id OR NEW.seq IS NOT OLD.seq
    OR NEW.leaf IS NOT OLD.leaf
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TRIGGER audit_keeps_all BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TRIGGER checkpoint_only_grows BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TRIGGER checkpoint_keeps_all BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

-- only: postgresql
CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit' THEN
        IF NEW.entry IS NULL AND NEW.covenant_id = OLD.covenant_id AND NEW.seq = OLD.seq
            AND NEW.leaf = OLD.leaf THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the log only grows' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_only_grows BEFORE UPDATE ON audit
FOR EACH ROW EXECUTE FUNCTION refuse_log_change();

CREATE TRIGGER audit_keeps_all BEFORE DELETE OR TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change();

CREATE TRIGGER checkpoint_only_grows BEFORE UPDATE ON checkpoint
FOR EACH ROW EXECUTE FUNCTION refuse_log_change();

CREATE TRIGGER checkpoint_keeps_all BEFORE DELETE OR TRUNCATE ON checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change();

-- Open windows look again when a sync reports what it could not do, or when somebody settles it.

set role purser_owner;
create trigger announce_insert after insert on sync.sync_errors
    referencing new table as changed for each statement execute function sync.announce();
create trigger announce_update after update on sync.sync_errors
    referencing new table as changed for each statement execute function sync.announce();
reset role;

-- A word and a status are looked for together more than anything else: both stand in one index, which answers with the
-- products that have both instead of fetching all that have the word.

set role purser_owner;
create index products_search_status on catalog.products
    using gin (tenant_id, status, search_text extensions.gin_trgm_ops);
drop index catalog.products_search;
alter index catalog.products_search_status rename to products_search;
reset role;

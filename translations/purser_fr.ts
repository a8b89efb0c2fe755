<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>purser::Decimal</name>
    <message>
        <source>“%1” is not a number. An amount looks like 21.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has more than four decimal places.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::auth</name>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::auth::ConnectionProfile</name>
    <message>
        <source>A profile needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name or the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a server has no spaces or commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; PostgreSQL usually has 5432.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the database; usually it is purser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::catalog</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product no longer exists. Somebody deleted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 fit. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be less than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be less than 100,000,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in %1 have no decimal places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in %1 have at most %2 decimal places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a status of a product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2 at once. The way is %3: save each step before the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product has %1 variants, and its stock is their sum. Edit the stock of a variant instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock is a whole number such as 12; “%1” is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product needs a title. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A status is draft, active, paused, archived or error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its stock is the sum of %n variant(s). Change the stock of the variants instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::catalog::CatalogService</name>
    <message>
        <source>This product does not exist any more, or you may no longer see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile. Nothing was written. Look at it again, then repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeSet</name>
    <message>
        <source>Somebody deleted this product, or you may no longer see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this field after you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Discard of %n edit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping of my values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking of the database&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused this change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::catalog::EditJournal</name>
    <message>
        <source>Staged edits cannot be kept on this computer: %1 (%2). Commit them before you close Purser, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder is locked by other windows of Purser, or may not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the file with your staged edits was damaged, probably by a crash. Everything before it was read; the last step may be missing. A copy is kept at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductBulkWriter</name>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not change this store. An administrator of your company can make you its manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no currency. Choose a store, which has one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductRepository</name>
    <message>
        <source>The SKU %1 belongs to “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SKU %1 is given to two products here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product no longer exists. Somebody deleted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product needs at least one variant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductTableModel</name>
    <message>
        <source>in conflict: somebody else made it %1 meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staged, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell cannot be edited.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::db</name>
    <message>
        <source>The connection was lost while the change was being saved, and the server has not answered since. Whether it was saved will be known when the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server is stopping or restarting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database did not answer in time, so the request was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the database is full. Nothing was changed; free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server has no room for another connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database only allows reading at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not let this person in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else was changing the same rows. Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is changing this at the moment. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another product already has this SKU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another variant already has this SKU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cost cannot be below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A status is draft, active, paused, archived or error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with this e-mail address exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused a request of the program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company, e-mail address and password do not match. Check Caps Lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many windows are signed in with this account. Close one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows a certificate that this computer does not trust. Choose the CA file your administrator gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name. Use the name written in the certificate, or ask your administrator for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer TLS. Ask your administrator to switch it on; passwords would travel readable without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no computer named %1. Check the spelling, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded database is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers on port %1 of %2. Is the server on, and the VPN connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer. Is the server on, and the VPN connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server is starting or stopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database %1 on %2. Ask your administrator to run purserctl setup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept connections from this computer. Ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database at %1 cannot be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password could not be prepared: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::db::Database</name>
    <message>
        <source>The program made a mistake while working with the database: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::db::Migrator</name>
    <message>
        <source>This database was made by a newer Purser (step %1). Update the program on this computer; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of this database&apos;s schema is not the one this Purser knows: it was edited after it had been applied. Use the program that made the database, or restore a backup; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of the schema failed, and nothing of it remains: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is not prepared for Purser. Ask your administrator to run purserctl setup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is older than the program. Ask your administrator to run purserctl setup with version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was made by a newer Purser. Update the program on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::files::CsvReader</name>
    <message>
        <source>The file is written in UTF-16. Save it as &quot;CSV UTF-8&quot; and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not UTF-8 text. Save the file as &quot;CSV UTF-8&quot; and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row that begins in line %1 is longer than 16 MB. A quotation mark is probably never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark. A quotation mark inside a value is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::files::ProductFile</name>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of &quot;%1&quot; cannot be read. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a WooCommerce nor a Shopify product export. Its first line must name their columns: Type, SKU, Name, … for WooCommerce, Handle, Title, … for Shopify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same ID as line %1. The first one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same SKU as line %1. The first one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed while it was read. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no row in line %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::files::RowReader</name>
    <message>
        <source>The row has %1 values, the header names %2 columns. Is a line break inside a value not quoted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 values, the header names only %2 columns. Is a separator inside a value not quoted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number. A price looks like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number. A measure looks like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A measure cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a web address. The picture would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::files::ShopifyProducts</name>
    <message>
        <source>Joins the rows of a product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock is tracked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image of the variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a status: active, draft, archived and unlisted are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no handle, so it belongs to no product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option has a value but no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same options as line %1. The first one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its product in line %1 has an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopify product export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::files::WooCommerceProducts</name>
    <message>
        <source>ID at the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product of a variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A measure of a million and more is not plausible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale price is higher than the regular price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type not supported: simple, variable, variation are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its product in line %1 has an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product in line %1 is simple and has no variations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its variations can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WooCommerce product export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::secrets</name>
    <message>
        <source>The password could not be kept, because the disk of %1 is full. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password could not be kept in %1. Check that the folder is yours and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer did not open. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::secrets::FileSecretStore</name>
    <message>
        <source>The file of passwords %1 cannot be read. Check that it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of passwords %1 is damaged. Move it away; Purser will ask for the passwords again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password is kept for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service runs here, so passwords are kept in %1, which only your account can read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::server</name>
    <message>
        <source>Opening the database was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Purser has been opening or closing the database in %1 for a long time. End it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is too full for a database: %2 MB are free and at least %3 MB are needed. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left over from an interrupted start and cannot be removed. Check that it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the database on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to somebody else, so the database cannot be reached safely there. Remove it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is full, so the database cannot run. Free some space and try again; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your disk quota for %1 is used up, so the database cannot run. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 can only be read, so the database cannot run. Check the disk, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 was made by another build of PostgreSQL. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 belongs to another user. Start Purser as that user, or give the folder to yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users can read the database in %1, so the server refuses to run. Take their rights away with chmod 700 on the folder cluster in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process of the database in %1 is still ending after a crash. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little shared memory for the database in %1. Close other programs, or give the container more with --shm-size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too little memory to run the database in %1. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server may not use its files in %1. Check who owns them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the database in %1 are missing. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 can only be read. Choose another folder for the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in %1. Choose another folder for the data, or ask its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 did not start. What the server said is in server.log there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a company&apos;s short name. Use lower-case letters, digits and hyphens: korvala, my-shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1. Purser needs 15.14 or later, because older versions can leak rows of other companies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A company with the short name %1 exists already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created the database %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied step %1 of %2 of the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created %1 with its administrator %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server %1 could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::server::Cluster</name>
    <message>
        <source>Looking at the database on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for another Purser that opens the same database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Purser has been opening or closing the database in %1 for a long time. End it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock in %1 does not work. Choose a data folder on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 is damaged: files are missing. It was left as it is. Move the folder away and restore your last backup with purserctl db restore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purser needs PostgreSQL %1 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package postgresql-%1 to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 was made by PostgreSQL %2, which is not on this computer. It was left as it is. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the database to finish stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the database to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the embedded database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 did not become ready. What it said is in server.log there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was not closed properly and is being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in to the embedded database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the database in %1 is not in the keychain of this session, and another program uses the database. Close the other program, or work in its session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded database is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the embedded database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purser is open and uses the database in %1. Close it first, or stop the database with --force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::server::DataFolder</name>
    <message>
        <source>%1 is a file. Choose a folder for the database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::server::PostgresPrograms</name>
    <message>
        <source>PostgreSQL %1 is not installed on this computer. Install the package postgresql-%1 and start Purser again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 is missing. Install the package postgresql-client-%2 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::server::Postmaster</name>
    <message>
        <source>A process of the database is still ending after a crash. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left over from a crash and cannot be removed. Check that the folder is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 was started by another user, who alone can stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database in %1 does not stop. Something keeps its disk busy; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::server::ServerUser</name>
    <message>
        <source>The database never runs as root, and this computer has no user named postgres to run it. Install the package postgresql-15, or start Purser as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1, which runs the database for root, may not enter %2. Choose a data folder elsewhere, for instance /var/lib/purser, or run chmod o+x %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window opens anew in the chosen language; staged edits stay. Hebrew reads from right to left. Dates and numbers follow the language.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::Avatar</name>
    <message>
        <source>Account of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::BrandPanel</name>
    <message>
        <source>The back office for all your stores, on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change previewed and undoable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps working without the net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data, your database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::CommandField</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a page, an action or a record (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::DataGrid</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in view while scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Purser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Purser %1&lt;/b&gt;&lt;p&gt;The back office for all your stores, on your own computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::MarkCorner</name>
    <message>
        <source>Tick all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all rows that match, or none (Ctrl+A)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::MarkHeader</name>
    <message>
        <source>Ticked rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::NavigationPanel</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No store yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::OfflineBanner</name>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n staged edit(s) are kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing cached rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::ProfileEditDialog</name>
    <message>
        <source>Add server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check certificate and name (verify-full)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check certificate only (verify-ca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt without checking (require)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encryption: only for this computer (off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you call it, for example Head office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the authorities that this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name or address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::ProfilesDialog</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” from this computer? The database and its data stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::SettingsPage</name>
    <message>
        <source>Settings sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::SignInWindow</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to another company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember me on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Purser (Ctrl+Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its short name, as your administrator gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage profiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another company…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to your company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the e-mail address of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address; one looks like name@company.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the short name of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::StartupWindow</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::StateView</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the theme: light, dark, like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>purser::ui::Theme</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

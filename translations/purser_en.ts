<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>purser::WorkspaceJobs</name>
    <message numerus="yes">
        <source>%Ln jobs running</source>
        <translation>
            <numerusform>%Ln job running</numerusform>
            <numerusform>%Ln jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::WorkspaceSync</name>
    <message numerus="yes">
        <source>%Ln fields were changed here and in a store</source>
        <translation>
            <numerusform>%Ln field was changed here and in a store</numerusform>
            <numerusform>%Ln fields were changed here and in a store</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog</name>
    <message numerus="yes">
        <source>%1 fields</source>
        <translation>
            <numerusform>%1 field</numerusform>
            <numerusform>%1 fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 products</source>
        <translation>
            <numerusform>%1 of %2 product</numerusform>
            <numerusform>%1 of %2 products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alt text on %Ln images</source>
        <translation>
            <numerusform>Alt text on %Ln image</numerusform>
            <numerusform>Alt text on %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This product has %Ln variants, and its stock is their sum. Edit the stock of a variant instead.</source>
        <translation>
            <numerusform>This product has %Ln variant, and its stock is that of the variant. Edit the stock of the variant instead.</numerusform>
            <numerusform>This product has %Ln variants, and its stock is their sum. Edit the stock of a variant instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its stock is the sum of %Ln variants. Change the stock of the variants instead.</source>
        <translation>
            <numerusform>Its stock is that of %Ln variant. Change the stock of the variant instead.</numerusform>
            <numerusform>Its stock is the sum of %Ln variants. Change the stock of the variants instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BatchItemTableModel</name>
    <message numerus="yes">
        <source>It has %Ln variants by now, and its stock is their sum.</source>
        <translation>
            <numerusform>It has %Ln variant by now, and its stock is that of the variant.</numerusform>
            <numerusform>It has %Ln variants by now, and its stock is their sum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BatchTableModel</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeSet</name>
    <message numerus="yes">
        <source>Discard of %n edit(s)</source>
        <translation>
            <numerusform>Discard of %n edit</numerusform>
            <numerusform>Discard of %n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::DialectDetector</name>
    <message numerus="yes">
        <source>it parts the header into %Ln columns</source>
        <translation>
            <numerusform>it parts the header into %Ln column</numerusform>
            <numerusform>it parts the header into %Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln rows have %2 columns</source>
        <translation>
            <numerusform>%1 of the first %Ln row has %2 columns</numerusform>
            <numerusform>%1 of the first %Ln rows have %2 columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::ImportSession</name>
    <message numerus="yes">
        <source>It has %Ln variants in the catalog, and none has this SKU.</source>
        <translation>
            <numerusform>It has %Ln variant in the catalog, which does not have this SKU.</numerusform>
            <numerusform>It has %Ln variants in the catalog, and none has this SKU.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::NumberEvidence</name>
    <message numerus="yes">
        <source>%Ln numbers with a decimal comma</source>
        <translation>
            <numerusform>%Ln number with a decimal comma</numerusform>
            <numerusform>%Ln numbers with a decimal comma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers with a decimal point</source>
        <translation>
            <numerusform>%Ln number with a decimal point</numerusform>
            <numerusform>%Ln numbers with a decimal point</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::RowReader</name>
    <message numerus="yes">
        <source>The row has %Ln values, the header names only %1 columns.</source>
        <translation>
            <numerusform>The row has %Ln value, the header names only %1 columns.</numerusform>
            <numerusform>The row has %Ln values, the header names only %1 columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file ends in the middle of this row: it has %Ln values, the header names %1 columns.</source>
        <translation>
            <numerusform>The file ends in the middle of this row: it has %Ln value, the header names %1 columns.</numerusform>
            <numerusform>The file ends in the middle of this row: it has %Ln values, the header names %1 columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln values, the header names %1 columns.</source>
        <translation>
            <numerusform>The row has %Ln value, the header names %1 columns.</numerusform>
            <numerusform>The row has %Ln values, the header names %1 columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln parts in this value; at most %1 fit here.</source>
        <translation>
            <numerusform>There is %Ln part in this value; at most %1 fit here.</numerusform>
            <numerusform>There are %Ln parts in this value; at most %1 fit here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::jobs</name>
    <message numerus="yes">
        <source>The audit trail does not match %Ln of its seals: somebody changed or removed what was written. Compare the database with a backup.</source>
        <translation>
            <numerusform>The audit trail does not match %Ln of its seals: somebody changed or removed what was written. Compare the database with a backup.</numerusform>
            <numerusform>The audit trail does not match %Ln of its seals: somebody changed or removed what was written. Compare the database with a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of logs were past their time.</source>
        <translation>
            <numerusform>%Ln line of logs was past its time.</numerusform>
            <numerusform>%Ln lines of logs were past their time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ActivityView</name>
    <message numerus="yes">
        <source>jobs in 24 hours</source>
        <translation>
            <numerusform>job in 24 hours</numerusform>
            <numerusform>jobs in 24 hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkActions</name>
    <message numerus="yes">
        <source>%n product(s) were left out: %1</source>
        <translation>
            <numerusform>%n product was left out: %1</numerusform>
            <numerusform>%n products were left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On all %1 selected products</source>
        <translation>
            <numerusform>On the %1 selected product</numerusform>
            <numerusform>On all %1 selected products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 ticked products</source>
        <translation>
            <numerusform>On %1 ticked product</numerusform>
            <numerusform>On %1 ticked products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln products. You see old and new of each before anything is written.</source>
        <translation>
            <numerusform>For %Ln product. You see old and new before anything is written.</numerusform>
            <numerusform>For %Ln products. You see old and new of each before anything is written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkPreviewPage</name>
    <message numerus="yes">
        <source>Working out what would change of %Ln products…</source>
        <translation>
            <numerusform>Working out what would change of %Ln product…</numerusform>
            <numerusform>Working out what would change of %Ln products…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln products have the new value already.</source>
        <translation>
            <numerusform>The product has the new value already.</numerusform>
            <numerusform>All %Ln products have the new value already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>%Ln will change</numerusform>
            <numerusform>%Ln will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>%Ln cannot</numerusform>
            <numerusform>%Ln cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged, dropped</source>
        <translation>
            <numerusform>%Ln unchanged, dropped</numerusform>
            <numerusform>%Ln unchanged, dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products, left as they are</source>
        <translation>
            <numerusform>%Ln product, left as it is</numerusform>
            <numerusform>%Ln products, left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln changes</source>
        <translation>
            <numerusform>Apply %Ln change</numerusform>
            <numerusform>Apply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products changed</source>
        <translation>
            <numerusform>%Ln product changed</numerusform>
            <numerusform>%Ln products changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::CatalogPage</name>
    <message numerus="yes">
        <source>%1, hidden by %n filter(s).</source>
        <translation>
            <numerusform>%1, hidden by %n filter.</numerusform>
            <numerusform>%1, hidden by %n filters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, hidden by %n filter(s) and the search text.</source>
        <translation>
            <numerusform>%1, hidden by %n filter and the search text.</numerusform>
            <numerusform>%1, hidden by %n filters and the search text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were selected; another filter has cleared the selection.</source>
        <translation>
            <numerusform>%Ln was selected; another filter has cleared the selection.</numerusform>
            <numerusform>%Ln were selected; another filter has cleared the selection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 selected</numerusform>
            <numerusform>%1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %1 matching</source>
        <translation>
            <numerusform>Select %1 matching</numerusform>
            <numerusform>Select all %1 matching</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ConflictsPage</name>
    <message numerus="yes">
        <source>“%1”, %Ln conflicts: what Purser has goes to %2.</source>
        <translation>
            <numerusform>“%1”, %Ln conflict: what Purser has goes to %2.</numerusform>
            <numerusform>“%1”, %Ln conflicts: what Purser has goes to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln conflicts: what %2 has comes here.</source>
        <translation>
            <numerusform>“%1”, %Ln conflict: what %2 has comes here.</numerusform>
            <numerusform>“%1”, %Ln conflicts: what %2 has comes here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields to decide</source>
        <translation>
            <numerusform>%Ln field to decide</numerusform>
            <numerusform>%Ln fields to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionBar</name>
    <message numerus="yes">
        <source>%n in this company</source>
        <translation>
            <numerusform>%n in this company</numerusform>
            <numerusform>%n in this company</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::DataGrid</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::DetailPane</name>
    <message numerus="yes">
        <source>%Ln staged</source>
        <translation>
            <numerusform>%Ln staged</numerusform>
            <numerusform>%Ln staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::GridTransfer</name>
    <message numerus="yes">
        <source>%Ln rows are selected, and at most %1 can be copied at once. Nothing was copied: select fewer rows, or narrow the list with a filter.</source>
        <translation>
            <numerusform>%Ln row is selected, and at most %1 can be copied at once. Nothing was copied: select fewer rows, or narrow the list with a filter.</numerusform>
            <numerusform>%Ln rows are selected, and at most %1 can be copied at once. Nothing was copied: select fewer rows, or narrow the list with a filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are selected, and at most %1 can be changed here at once. Nothing was changed: select fewer rows, or tick them and use a bulk action.</source>
        <translation>
            <numerusform>%Ln row is selected, and at most %1 can be changed here at once. Nothing was changed: select fewer rows, or tick them and use a bulk action.</numerusform>
            <numerusform>%Ln rows are selected, and at most %1 can be changed here at once. Nothing was changed: select fewer rows, or tick them and use a bulk action.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportPace</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows/s</source>
        <translation>
            <numerusform>%Ln row/s</numerusform>
            <numerusform>%Ln rows/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportPage</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln columns · %2 · %3 · numbers like %4</source>
        <translation>
            <numerusform>%1 · %Ln column · %2 · %3 · numbers like %4</numerusform>
            <numerusform>%1 · %Ln columns · %2 · %3 · numbers like %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>%Ln variant</numerusform>
            <numerusform>%Ln variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with errors were left out</source>
        <translation>
            <numerusform>%Ln row with errors was left out</numerusform>
            <numerusform>%Ln rows with errors were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are written for good</source>
        <translation>
            <numerusform>%Ln row is written for good</numerusform>
            <numerusform>%Ln rows are written for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are written at a time: when it is stopped, what is written stays.</source>
        <translation>
            <numerusform>%Ln row is written at a time: when it is stopped, what is written stays.</numerusform>
            <numerusform>%Ln rows are written at a time: when it is stopped, what is written stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import all %Ln rows</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import all %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will be written in pieces of %Ln rows. When it is stopped, what is written stays; importing the file again goes on.</source>
        <translation>
            <numerusform>Will be written in pieces of %Ln row. When it is stopped, what is written stays; importing the file again goes on.</numerusform>
            <numerusform>Will be written in pieces of %Ln rows. When it is stopped, what is written stays; importing the file again goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows will be written in one piece: all or nothing. Importing the same file again changes nothing.</source>
        <translation>
            <numerusform>%Ln row will be written: all or nothing. Importing the same file again changes nothing.</numerusform>
            <numerusform>%Ln rows will be written in one piece: all or nothing. Importing the same file again changes nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variations</source>
        <translation>
            <numerusform>%Ln variation</numerusform>
            <numerusform>%Ln variations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells, old → new shown</source>
        <translation>
            <numerusform>%Ln cell, old → new shown</numerusform>
            <numerusform>%Ln cells, old → new shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared: %1 of %Ln rows. The others are compared when they are written.</source>
        <translation>
            <numerusform>Compared: %1 of %Ln row. The others are compared when they are written.</numerusform>
            <numerusform>Compared: %1 of %Ln rows. The others are compared when they are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with line, column, value and reason: %1</source>
        <translation>
            <numerusform>%Ln row with line, column, value and reason: %1</numerusform>
            <numerusform>%Ln rows with line, column, value and reason: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds</source>
        <translation>
            <numerusform>%Ln kind</numerusform>
            <numerusform>%Ln kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %2 + %3 + %4 = %Ln rows</source>
        <translation>
            <numerusform>%1 + %2 + %3 + %4 = %Ln row</numerusform>
            <numerusform>%1 + %2 + %3 + %4 = %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses, fetched later</source>
        <translation>
            <numerusform>%Ln address, fetched later</numerusform>
            <numerusform>%Ln addresses, fetched later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %Ln rows are listed.</source>
        <translation>
            <numerusform>The first %1 of %Ln row are listed.</numerusform>
            <numerusform>The first %1 of %Ln rows are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::JobPane</name>
    <message numerus="yes">
        <source>%1 done. %2 failed for %Ln causes.</source>
        <translation>
            <numerusform>%1 done. %2 failed for %Ln cause.</numerusform>
            <numerusform>%1 done. %2 failed for %Ln causes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::JobsPage</name>
    <message numerus="yes">
        <source>%Ln jobs are held back. Running ones stop where they can go on later.</source>
        <translation>
            <numerusform>%Ln job is held back. Running ones stop where they can go on later.</numerusform>
            <numerusform>%Ln jobs are held back. Running ones stop where they can go on later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs go on.</source>
        <translation>
            <numerusform>%Ln job goes on.</numerusform>
            <numerusform>%Ln jobs go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::LinkReviewPage</name>
    <message numerus="yes">
        <source>%1 of %Ln products</source>
        <translation>
            <numerusform>%1 of %Ln product</numerusform>
            <numerusform>%1 of %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products of both sides are linked; neither side is changed by that.</source>
        <translation>
            <numerusform>%Ln product of both sides is linked; neither side is changed by that.</numerusform>
            <numerusform>%Ln products of both sides are linked; neither side is changed by that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are created in Purser.</source>
        <translation>
            <numerusform>%Ln product is created in Purser.</numerusform>
            <numerusform>%Ln products are created in Purser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are created in %1.</source>
        <translation>
            <numerusform>%Ln product is created in %1.</numerusform>
            <numerusform>%Ln products are created in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ListExports</name>
    <message numerus="yes">
        <source>%Ln rows were exported to %1.</source>
        <translation>
            <numerusform>%Ln row was exported to %1.</numerusform>
            <numerusform>%Ln rows were exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::NotificationBell</name>
    <message numerus="yes">
        <source>Notifications, %Ln new: %1</source>
        <translation>
            <numerusform>Notifications, %Ln new: %1</numerusform>
            <numerusform>Notifications, %Ln new: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %Ln new</source>
        <translation>
            <numerusform>Notifications, %Ln new</numerusform>
            <numerusform>Notifications, %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::OfflineBanner</name>
    <message numerus="yes">
        <source>%n staged edit(s) are kept.</source>
        <translation>
            <numerusform>%n staged edit is kept.</numerusform>
            <numerusform>%n staged edits are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%Ln staged</source>
        <translation>
            <numerusform>%Ln staged</numerusform>
            <numerusform>%Ln staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>%Ln will change</numerusform>
            <numerusform>%Ln will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>%Ln cannot</numerusform>
            <numerusform>%Ln cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by you</source>
        <translation>
            <numerusform>%Ln left out by you</numerusform>
            <numerusform>%Ln left out by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln products</source>
        <translation>
            <numerusform>%1 on %Ln product</numerusform>
            <numerusform>%1 on %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits, left as they are</source>
        <translation>
            <numerusform>%Ln edit, left as it is</numerusform>
            <numerusform>%Ln edits, left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln changes</source>
        <translation>
            <numerusform>Apply %Ln change</numerusform>
            <numerusform>Apply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are saved.</source>
        <translation>
            <numerusform>%Ln change is saved.</numerusform>
            <numerusform>%Ln changes are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>somebody else changed %Ln products meanwhile</source>
        <translation>
            <numerusform>somebody else changed %Ln product meanwhile</numerusform>
            <numerusform>somebody else changed %Ln products meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are deleted</source>
        <translation>
            <numerusform>%Ln product is deleted</numerusform>
            <numerusform>%Ln products are deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the database refused %Ln products</source>
        <translation>
            <numerusform>the database refused %Ln product</numerusform>
            <numerusform>the database refused %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ScheduleView</name>
    <message numerus="yes">
        <source>%Ln schedules, active: %1</source>
        <translation>
            <numerusform>%Ln schedule, active: %1</numerusform>
            <numerusform>%Ln schedules, active: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::SettleDialog</name>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products, %1</source>
        <translation>
            <numerusform>%Ln product, %1</numerusform>
            <numerusform>%Ln products, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln fields are settled</source>
        <translation>
            <numerusform>%1 of %Ln field is settled</numerusform>
            <numerusform>%1 of %Ln fields are settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still need a choice</source>
        <translation>
            <numerusform>%Ln still needs a choice</numerusform>
            <numerusform>%Ln still need a choice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln settled fields</source>
        <translation>
            <numerusform>Save %Ln settled field</numerusform>
            <numerusform>Save %Ln settled fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep mine for every conflict in %1 (%Ln more)</source>
        <translation>
            <numerusform>Keep mine for every conflict in %1 (%Ln more)</numerusform>
            <numerusform>Keep mine for every conflict in %1 (%Ln more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the database's for every conflict in %1 (%Ln more)</source>
        <translation>
            <numerusform>Take the database's for every conflict in %1 (%Ln more)</numerusform>
            <numerusform>Take the database's for every conflict in %1 (%Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::StagedBar</name>
    <message numerus="yes">
        <source>%Ln staged edits on %1</source>
        <translation>
            <numerusform>%Ln staged edit on %1</numerusform>
            <numerusform>%Ln staged edits on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products deleted</source>
        <translation>
            <numerusform>%Ln product deleted</numerusform>
            <numerusform>%Ln products deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::SyncErrorView</name>
    <message numerus="yes">
        <source>They are tried again in %Ln jobs.</source>
        <translation>
            <numerusform>They are tried again in a job of their own.</numerusform>
            <numerusform>They are tried again in %Ln jobs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::UndoPage</name>
    <message numerus="yes">
        <source>%Ln changed since</source>
        <translation>
            <numerusform>%Ln changed since</numerusform>
            <numerusform>%Ln changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot go back</source>
        <translation>
            <numerusform>%Ln cannot go back</numerusform>
            <numerusform>%Ln cannot go back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already as before</source>
        <translation>
            <numerusform>%Ln already as before</numerusform>
            <numerusform>%Ln already as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln products</source>
        <translation>
            <numerusform>%1 on %Ln product</numerusform>
            <numerusform>%1 on %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln changes</source>
        <translation>
            <numerusform>Redo %Ln change</numerusform>
            <numerusform>Redo %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln changes</source>
        <translation>
            <numerusform>Undo %Ln change</numerusform>
            <numerusform>Undo %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were skipped: they have changed meanwhile, or cannot go back.</source>
        <translation>
            <numerusform>%Ln was skipped: it has changed meanwhile, or cannot go back.</numerusform>
            <numerusform>%Ln were skipped: they have changed meanwhile, or cannot go back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are applied again.</source>
        <translation>
            <numerusform>%Ln change is applied again.</numerusform>
            <numerusform>%Ln changes are applied again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are undone.</source>
        <translation>
            <numerusform>%Ln change is undone.</numerusform>
            <numerusform>%Ln changes are undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::webhooks::RepairHandler</name>
    <message numerus="yes">
        <source>%Ln webhooks were made at the store, removed: %1.</source>
        <translation>
            <numerusform>%Ln webhook was made at the store, removed: %1.</numerusform>
            <numerusform>%Ln webhooks were made at the store, removed: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>

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
    <name>purser::ui::BulkActions</name>
    <message numerus="yes">
        <source>%n product(s) were left out: %1</source>
        <translation>
            <numerusform>%n product was left out: %1</numerusform>
            <numerusform>%n products were left out: %1</numerusform>
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

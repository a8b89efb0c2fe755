<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>purser::ui::ConnectionsPage</name>
    <message numerus="yes">
        <source>%n in this company</source>
        <translation>
            <numerusform>%n in this company</numerusform>
            <numerusform>%n in this company</numerusform>
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
</TS>

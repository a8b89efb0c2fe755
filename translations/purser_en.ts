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
    <name>purser::ui::DataGrid</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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

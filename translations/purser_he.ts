<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>The back office for all your stores.</source>
        <translation>משרד הניהול לכל החנויות שלכם.</translation>
    </message>
    <message>
        <source>Opens the demo company, creating it when there is no company yet.</source>
        <translation>פותח את חברת ההדגמה, ויוצר אותה כשאין עדיין חברה.</translation>
    </message>
    <message>
        <source>Renders every page to PNG files in this folder, and quits.</source>
        <translation>מצייר כל דף לקובצי PNG בתיקייה הזאת ויוצא.</translation>
    </message>
    <message>
        <source>Signs in to the database of this profile.</source>
        <translation>נכנס למסד הנתונים של הפרופיל הזה.</translation>
    </message>
    <message>
        <source>The folder of the embedded database.</source>
        <translation>התיקייה של מסד הנתונים המוטמע.</translation>
    </message>
    <message>
        <source>Renders a window of this size: 1440x900 unless given.</source>
        <translation>מצייר חלון בגודל הזה; 1440x900 אם לא צוין אחרת.</translation>
    </message>
    <message>
        <source>--tour-size wants width and height like 1440x900, at least 640x480.</source>
        <translation>‏--tour-size מצפה לרוחב ולגובה כמו 1440x900, לפחות 640x480.</translation>
    </message>
</context>
<context>
    <name>purser::DatabaseMonitor</name>
    <message>
        <source>Your account or your company was disabled meanwhile. Ask an administrator of your company.</source>
        <translation>החשבון או החברה שלך הושבתו בינתיים. יש לפנות למנהל בחברה.</translation>
    </message>
    <message>
        <source>Your password was changed meanwhile. Sign out, and sign in with the new one.</source>
        <translation>הסיסמה שלך שונתה בינתיים. יש לצאת ולהיכנס עם החדשה.</translation>
    </message>
</context>
<context>
    <name>purser::Decimal</name>
    <message>
        <source>“%1” is not a number. An amount looks like 21.50.</source>
        <translation>“%1” אינו מספר. סכום נראה כך: 21.50.</translation>
    </message>
    <message>
        <source>“%1” has more than four decimal places.</source>
        <translation>ל־“%1” יש יותר מארבע ספרות אחרי הנקודה.</translation>
    </message>
</context>
<context>
    <name>purser::Desktop</name>
    <message>
        <source>Creating the demo company: %1 of %2 products</source>
        <translation>נוצרת חברת ההדגמה: %1 מתוך %2 מוצרים</translation>
    </message>
</context>
<context>
    <name>purser::DesktopSignIn</name>
    <message>
        <source>Opening Purser</source>
        <translation>Purser נפתח</translation>
    </message>
    <message>
        <source>Starting the embedded database</source>
        <translation>מסד הנתונים המוטמע מופעל</translation>
    </message>
    <message>
        <source>The password is kept in the system keychain.</source>
        <translation>הסיסמה נשמרת במחזיק המפתחות של המערכת.</translation>
    </message>
    <message>
        <source>The profile %1 does not exist any more.</source>
        <translation>הפרופיל %1 כבר אינו קיים.</translation>
    </message>
    <message>
        <source>There is a profile named %1 already.</source>
        <translation>כבר יש פרופיל בשם %1.</translation>
    </message>
</context>
<context>
    <name>purser::ProductCommands</name>
    <message>
        <source>Products</source>
        <translation>מוצרים</translation>
    </message>
</context>
<context>
    <name>purser::Startup</name>
    <message>
        <source>Applying update %1 of %2</source>
        <translation>מוחל עדכון %1 מתוך %2</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>הופסק.</translation>
    </message>
</context>
<context>
    <name>purser::Tour</name>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>לא ניתן ליצור את התיקייה %1.</translation>
    </message>
    <message>
        <source>Raise prices</source>
        <translation>העלאת מחירים</translation>
    </message>
    <message>
        <source>A page did not become complete within five minutes.</source>
        <translation>דף לא הושלם בתוך חמש דקות.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>לא ניתן לכתוב את %1.</translation>
    </message>
    <message>
        <source>Pendant, smoked glass</source>
        <translation>מנורת תלייה, זכוכית מעושנת</translation>
    </message>
    <message>
        <source>Autumn price check</source>
        <translation>בדיקת מחירי סתיו</translation>
    </message>
</context>
<context>
    <name>purser::Workspace</name>
    <message>
        <source>Your role (%1) may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation>התפקיד שלכם (%1) רשאי לצפות במוצרים אך לא לשנות אותם. מנהל המערכת של החברה יכול להעניק “catalog: write”.</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>קטלוג</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>חיבורים</translation>
    </message>
    <message>
        <source>Connect a store or service…</source>
        <translation>חיבור חנות או שירות…</translation>
    </message>
</context>
<context>
    <name>purser::WorkspaceJobs</name>
    <message>
        <source>Jobs</source>
        <translation>משימות</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>סנכרון אחרון %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>job, store</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 running, %2 queued</source>
        <translation>%1 בביצוע, %2 בתור</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>הושלם: %1</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <translation>%1: ‏%2 נכשלו</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>נכשל: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs running</source>
        <translation>
            <numerusform>משימה אחת רצה</numerusform>
            <numerusform>%Ln משימות רצות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::WorkspaceSync</name>
    <message>
        <source>Conflicts with stores</source>
        <translation>התנגשויות עם חנויות</translation>
    </message>
    <message>
        <source>Link products with a store…</source>
        <translation>קישור מוצרים לחנות…</translation>
    </message>
    <message>
        <source>Deciding is for managers of a store; you may look. An administrator of your company can make you one.</source>
        <translation>ההכרעה שמורה למנהלי החנות; אתם רשאים לצפות. מנהל המערכת של החברה יכול למנות אתכם למנהל.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields were changed here and in a store</source>
        <translation>
            <numerusform>שדה אחד שונה כאן ובחנות</numerusform>
            <numerusform>%Ln שדות שונו כאן ובחנות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::auth</name>
    <message>
        <source>Owner</source>
        <translation>בעלים</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>מנהלת חנות</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>כספים</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>רכש</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>אנליסט</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>צפייה בלבד</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>ללא תפקיד</translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>החשבון הזה מושבת. פנו למנהל המערכת של החברה.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>מנהל מערכת</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>מנהל</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>אין גישה</translation>
    </message>
    <message>
        <source>Enter the e-mail address this person signs in with.</source>
        <translation>הקלידו את כתובת הדוא״ל שבה האדם הזה נכנס.</translation>
    </message>
    <message>
        <source>This is no e-mail address. It looks like name@company.com.</source>
        <translation>זו אינה כתובת דוא״ל. כתובת נראית כך: name@company.com.</translation>
    </message>
    <message>
        <source>Choose a password for the first sign-in.</source>
        <translation>בחרו סיסמה לכניסה הראשונה.</translation>
    </message>
    <message>
        <source>At least %1 characters, please.</source>
        <translation>לפחות %1 תווים, בבקשה.</translation>
    </message>
    <message>
        <source>At least 4 different characters, please.</source>
        <translation>לפחות 4 תווים שונים, בבקשה.</translation>
    </message>
    <message>
        <source>This password can be guessed from the e-mail address. Choose another one.</source>
        <translation>אפשר לנחש את הסיסמה הזאת מכתובת הדוא״ל. יש לבחור סיסמה אחרת.</translation>
    </message>
</context>
<context>
    <name>purser::auth::ConnectionProfile</name>
    <message>
        <source>A profile needs a name.</source>
        <translation>לפרופיל דרוש שם.</translation>
    </message>
    <message>
        <source>Type the name or the address of the server.</source>
        <translation>הקלידו את השם או את הכתובת של השרת.</translation>
    </message>
    <message>
        <source>The name of a server has no spaces or commas.</source>
        <translation>בשם של שרת אין רווחים או פסיקים.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; PostgreSQL usually has 5432.</source>
        <translation>פורט הוא מספר בין 1 ל־65535; ב־PostgreSQL הוא בדרך כלל 5432.</translation>
    </message>
    <message>
        <source>Type the name of the database; usually it is purser.</source>
        <translation>הקלידו את שם מסד הנתונים; בדרך כלל הוא purser.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>לא ניתן לקרוא את קובץ ה־CA‏ %1.</translation>
    </message>
</context>
<context>
    <name>purser::auth::UserRepository</name>
    <message>
        <source>%1 already belongs to a person of this company.</source>
        <translation>%1 כבר שייכת לאדם בחברה הזאת.</translation>
    </message>
    <message>
        <source>There is no such person in this company.</source>
        <translation>אין אדם כזה בחברה הזאת.</translation>
    </message>
    <message>
        <source>Nobody in this company has the address %1.</source>
        <translation>לאיש בחברה הזאת אין הכתובת %1.</translation>
    </message>
    <message>
        <source>This is the password that the person has already. Choose another one.</source>
        <translation>זו הסיסמה שכבר יש לאדם הזה. יש לבחור סיסמה אחרת.</translation>
    </message>
</context>
<context>
    <name>purser::auth::UserTableModel</name>
    <message>
        <source>All stores · Owner</source>
        <translation>כל החנויות · בעלים</translation>
    </message>
    <message>
        <source>None</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>All stores · %1</source>
        <translation>כל החנויות · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>store, role in it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Changed %1
%2</source>
        <translation>שונה %1
%2</translation>
    </message>
    <message>
        <source>Last sign-in %1</source>
        <translation>כניסה אחרונה %1</translation>
    </message>
    <message>
        <source>Has not signed in yet</source>
        <translation>עוד לא נכנס</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (אתם)</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>ללא תפקיד</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>מושבת</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>אדם</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>חנויות</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>שינוי אחרון</translation>
    </message>
</context>
<context>
    <name>purser::catalog</name>
    <message>
        <source>Draft</source>
        <translation>טיוטה</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>בארכיון</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>שגיאה</translation>
    </message>
    <message>
        <source>This product no longer exists. Somebody deleted it.</source>
        <translation>המוצר הזה כבר אינו קיים. מישהו מחק אותו.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>עלות</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 fit. Shorten it.</source>
        <translation>ב־%1 יש %2 תווים; לכל היותר %3 נכנסים. קצרו.</translation>
    </message>
    <message>
        <source>%1 cannot be less than zero.</source>
        <translation>%1 לא יכול להיות פחות מאפס.</translation>
    </message>
    <message>
        <source>%1 must be less than 100,000,000,000.</source>
        <translation>%1 חייב להיות קטן מ־100,000,000,000.</translation>
    </message>
    <message>
        <source>Amounts in %1 have no decimal places.</source>
        <translation>לסכומים ב־%1 אין ספרות אחרי הנקודה.</translation>
    </message>
    <message>
        <source>Amounts in %1 have at most %2 decimal places.</source>
        <translation>לסכומים ב־%1 יש לכל היותר %2 ספרות אחרי הנקודה.</translation>
    </message>
    <message>
        <source>“%1” is not a status of a product.</source>
        <translation>“%1” אינו סטטוס של מוצר.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>מוצר במצב %1 לא יכול לעבור למצב %2.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2 at once. The way is %3: save each step before the next.</source>
        <translation>מוצר במצב %1 לא יכול לעבור למצב %2 בבת אחת. הדרך היא %3: שמרו כל שלב לפני הבא.</translation>
    </message>
    <message>
        <source>This product has %1 variants, and its stock is their sum. Edit the stock of a variant instead.</source>
        <translation>למוצר הזה %1 וריאציות, והמלאי שלו הוא סכומן. ערכו את המלאי של וריאציה במקום זאת.</translation>
    </message>
    <message>
        <source>Stock is a whole number such as 12; “%1” is not.</source>
        <translation>מלאי הוא מספר שלם כמו 12; “%1” אינו כזה.</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>הכותרת</translation>
    </message>
    <message>
        <source>A product needs a title. Type one.</source>
        <translation>למוצר דרושה כותרת. הקלידו אחת.</translation>
    </message>
    <message>
        <source>The SKU</source>
        <translation>המק״ט</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>הספק</translation>
    </message>
    <message>
        <source>A status is draft, active, paused, archived or error.</source>
        <translation>סטטוס הוא טיוטה, פעיל, מושהה, בארכיון או שגיאה.</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>למוצר דרושה כותרת.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>קטגוריה</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>טקסט חלופי</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>ברקוד</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>רווחיות</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>סנכרון</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>קטגוריות</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>עודכן</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>מקומי</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>מסונכרן</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>ממתין</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>התנגשות</translation>
    </message>
    <message>
        <source>The primary image is the first of the product's images.</source>
        <translation>התמונה הראשית היא הראשונה בתמונות המוצר.</translation>
    </message>
    <message>
        <source>Sync says how the product stands at its store.</source>
        <translation>הסנכרון אומר מה מצב המוצר בחנות שלו.</translation>
    </message>
    <message>
        <source>Categories belong to the store and come with its products.</source>
        <translation>הקטגוריות שייכות לחנות ומגיעות עם המוצרים שלה.</translation>
    </message>
    <message>
        <source>The database keeps the time of the last change.</source>
        <translation>מסד הנתונים שומר את מועד השינוי האחרון.</translation>
    </message>
    <message>
        <source>to 0.10</source>
        <translation>ל-0.10</translation>
    </message>
    <message>
        <source>to whole amounts</source>
        <translation>לסכומים שלמים</translation>
    </message>
    <message>
        <source>ending with .90</source>
        <translation>שמסתיים ב-‎.90</translation>
    </message>
    <message>
        <source>ending with .99</source>
        <translation>שמסתיים ב-‎.99</translation>
    </message>
    <message>
        <source>Lower cost by %1</source>
        <translation>הורדת העלות ב-%1</translation>
    </message>
    <message>
        <source>Raise cost by %1</source>
        <translation>העלאת העלות ב-%1</translation>
    </message>
    <message>
        <source>Lower price by %1</source>
        <translation>הורדת המחיר ב-%1</translation>
    </message>
    <message>
        <source>Raise price by %1</source>
        <translation>העלאת המחיר ב-%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 fields</source>
        <translation>
            <numerusform>שדה %1</numerusform>
            <numerusform>%1 שדות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 products</source>
        <translation>
            <numerusform>‏%1 מתוך %2 מוצרים</numerusform>
            <numerusform>‏%1 מתוך %2 מוצרים</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>ביטול: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>ביצוע מחדש: %1</translation>
    </message>
    <message>
        <source>Windows-1252 (Western European)</source>
        <translation>Windows-1252 (מערב אירופה)</translation>
    </message>
    <message>
        <source>Windows-1255 (Hebrew)</source>
        <translation>Windows-1255 (עברית)</translation>
    </message>
    <message>
        <source>Windows-1250 (Central European)</source>
        <translation>Windows-1250 (מרכז אירופה)</translation>
    </message>
    <message>
        <source>Windows-1251 (Cyrillic)</source>
        <translation>Windows-1251 (קירילית)</translation>
    </message>
    <message>
        <source>Windows-1253 (Greek)</source>
        <translation>Windows-1253 (יוונית)</translation>
    </message>
    <message>
        <source>Windows-1254 (Turkish)</source>
        <translation>Windows-1254 (טורקית)</translation>
    </message>
    <message>
        <source>Windows-1256 (Arabic)</source>
        <translation>Windows-1256 (ערבית)</translation>
    </message>
    <message>
        <source>Somebody is writing these products at the moment, an import perhaps. Nothing was changed; try again when it is done.</source>
        <translation>מישהו כותב כרגע את המוצרים האלה, אולי ייבוא. דבר לא השתנה; יש לנסות שוב כשיסתיים.</translation>
    </message>
    <message>
        <source>“%1” is a percentage; an amount such as 12.50 is wanted.</source>
        <translation>“%1” הוא אחוז; דרוש סכום, כגון 12.50.</translation>
    </message>
    <message>
        <source>“%1” is in %2, but this product is priced in %3. Convert it first.</source>
        <translation>“%1” הוא ב-%2, אך המוצר הזה מתומחר ב-%3. יש להמיר קודם.</translation>
    </message>
    <message>
        <source>Margin is (price − cost) / price. Change price or cost, and it follows.</source>
        <translation>הרווח הגולמי הוא (מחיר − עלות) / מחיר. כשמשנים את המחיר או את העלות, הוא משתנה אחריהם.</translation>
    </message>
    <message numerus="yes">
        <source>Alt text on %Ln images</source>
        <translation>
            <numerusform>טקסט חלופי בתמונה אחת</numerusform>
            <numerusform>טקסט חלופי ב־%Ln תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This product has %Ln variants, and its stock is their sum. Edit the stock of a variant instead.</source>
        <translation>
            <numerusform>למוצר הזה וריאציה אחת, והמלאי שלו הוא שלה. ערכו את המלאי של הווריאציה במקום זאת.</numerusform>
            <numerusform>למוצר הזה %Ln וריאציות, והמלאי שלו הוא סכומן. ערכו את המלאי של וריאציה במקום זאת.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its stock is the sum of %Ln variants. Change the stock of the variants instead.</source>
        <translation>
            <numerusform>המלאי שלו הוא של וריאציה אחת. שנו את המלאי של הווריאציה במקום זאת.</numerusform>
            <numerusform>המלאי שלו הוא סכום של %Ln וריאציות. שנו את המלאי של הווריאציות במקום זאת.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BatchItemTableModel</name>
    <message>
        <source>It was set to %1 here, and to %2 since.</source>
        <translation>כאן נקבע %1, ומאז %2.</translation>
    </message>
    <message>
        <source>Somebody deleted this product, or you may no longer see it.</source>
        <translation>מישהו מחק את המוצר הזה, או שאינכם רשאים לראות אותו עוד.</translation>
    </message>
    <message>
        <source>The variant that had this value was deleted.</source>
        <translation>הווריאציה שהיה לה הערך הזה נמחקה.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>מוצר במצב %1 לא יכול לעבור למצב %2.</translation>
    </message>
    <message>
        <source>The SKU %1 belongs to “%2” by now.</source>
        <translation>המק״ט %1 שייך בינתיים ל“%2”.</translation>
    </message>
    <message>
        <source>Deleted product</source>
        <translation>מוצר שנמחק</translation>
    </message>
    <message>
        <source>Back to before</source>
        <translation>חזרה לקודם</translation>
    </message>
    <message>
        <source>Changed to %1</source>
        <translation>שונה ל-%1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>נמחק</translation>
    </message>
    <message>
        <source>Variant deleted</source>
        <translation>הווריאציה נמחקה</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <translation>לא השתנה מאז</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>השתנה מאז</translation>
    </message>
    <message>
        <source>Several variants</source>
        <translation>כמה וריאציות</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>אין דרך חזרה</translation>
    </message>
    <message>
        <source>SKU taken</source>
        <translation>המק״ט תפוס</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>פתיחת המוצר</translation>
    </message>
    <message>
        <source>goes back</source>
        <translation>חוזר</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>נשאר כמו שהוא</translation>
    </message>
    <message>
        <source>back to %1, is %2</source>
        <translation>חוזר ל-%1, כעת %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>עכשיו</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>חוזר ל</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>הצעד הבא</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln variants by now, and its stock is their sum.</source>
        <translation>
            <numerusform>יש לו עכשיו וריאציה אחת, והמלאי שלו הוא שלה.</numerusform>
            <numerusform>יש לו עכשיו %Ln וריאציות, והמלאי שלו הוא סכומן.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BatchTableModel</name>
    <message>
        <source>Redone</source>
        <translation>בוצע מחדש</translation>
    </message>
    <message>
        <source>Undone again</source>
        <translation>בוטל שוב</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>הוחל</translation>
    </message>
    <message>
        <source>Undone in part: %1 of %2</source>
        <translation>בוטל חלקית: %1 מתוך %2</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>בוטל %1</translation>
    </message>
    <message>
        <source>Undone %1 by %2</source>
        <translation>בוטל %1 על ידי %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (אתם)</translation>
    </message>
    <message>
        <source>Redo…</source>
        <translation>ביצוע מחדש…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>ביטול…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>שינויים</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>שינוי אחד</numerusform>
            <numerusform>‏%Ln שינויים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkEdit</name>
    <message>
        <source>Archive</source>
        <translation>העברה לארכיון</translation>
    </message>
    <message>
        <source>Set status to %1</source>
        <translation>קביעת המצב ל%1</translation>
    </message>
    <message>
        <source>Remove the vendor</source>
        <translation>הסרת הספק</translation>
    </message>
    <message>
        <source>Set vendor to %1</source>
        <translation>קביעת הספק ל-%1</translation>
    </message>
    <message>
        <source>replace “%1” with “%2”</source>
        <translation>החלפת “%1” ב-“%2”</translation>
    </message>
    <message>
        <source>put “%1” in front</source>
        <translation>הוספת “%1” בהתחלה</translation>
    </message>
    <message>
        <source>put “%1” at the end</source>
        <translation>הוספת “%1” בסוף</translation>
    </message>
    <message>
        <source>Titles: %1</source>
        <translation>שמות: %1</translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkObstacle</name>
    <message>
        <source>No value</source>
        <translation>אין ערך</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>מתחת לאפס</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>גדול מדי</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>ספרות עשרוניות</translation>
    </message>
    <message>
        <source>No title left</source>
        <translation>לא נשאר שם</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>ארוך מדי</translation>
    </message>
    <message>
        <source>Staged by you</source>
        <translation>ממתין אצלך</translation>
    </message>
    <message>
        <source>It has no cost to change.</source>
        <translation>אין לו עלות לשנות.</translation>
    </message>
    <message>
        <source>It has no price to change.</source>
        <translation>אין לו מחיר לשנות.</translation>
    </message>
    <message>
        <source>Its cost would be less than zero.</source>
        <translation>העלות שלו הייתה יורדת מתחת לאפס.</translation>
    </message>
    <message>
        <source>Its price would be less than zero.</source>
        <translation>המחיר שלו היה יורד מתחת לאפס.</translation>
    </message>
    <message>
        <source>Its cost would be 100,000,000,000 or more.</source>
        <translation>העלות שלו הייתה 100,000,000,000 או יותר.</translation>
    </message>
    <message>
        <source>Its price would be 100,000,000,000 or more.</source>
        <translation>המחיר שלו היה 100,000,000,000 או יותר.</translation>
    </message>
    <message>
        <source>This rounding leaves decimals that its currency does not have.</source>
        <translation>העיגול הזה משאיר ספרות עשרוניות שאין במטבע שלו.</translation>
    </message>
    <message>
        <source>Nothing of its title would be left.</source>
        <translation>לא היה נשאר דבר משמו.</translation>
    </message>
    <message>
        <source>Its title would have more than %1 characters.</source>
        <translation>לשמו היו יותר מ-%1 תווים.</translation>
    </message>
    <message>
        <source>You have staged another value for it.</source>
        <translation>יש לך עבורו ערך אחר שממתין.</translation>
    </message>
    <message>
        <source>Give it a cost first.</source>
        <translation>יש לתת לו קודם עלות.</translation>
    </message>
    <message>
        <source>Give it a price first.</source>
        <translation>יש לתת לו קודם מחיר.</translation>
    </message>
    <message>
        <source>Lower it by less, or edit it by itself.</source>
        <translation>יש להוריד פחות, או לערוך אותו בנפרד.</translation>
    </message>
    <message>
        <source>Check the change, or edit it by itself.</source>
        <translation>יש לבדוק את השינוי, או לערוך אותו בנפרד.</translation>
    </message>
    <message>
        <source>Choose another rounding for it.</source>
        <translation>יש לבחור לו עיגול אחר.</translation>
    </message>
    <message>
        <source>Leave it as it is.</source>
        <translation>להשאיר כמו שהוא.</translation>
    </message>
    <message>
        <source>Set it to %1 first.</source>
        <translation>יש להעביר אותו קודם ל%1.</translation>
    </message>
    <message>
        <source>Edit its title by itself.</source>
        <translation>יש לערוך את שמו בנפרד.</translation>
    </message>
    <message>
        <source>Apply or discard your staged edit first.</source>
        <translation>יש להחיל או לבטל קודם את העריכה הממתינה שלך.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkRepository</name>
    <message>
        <source>Somebody deleted variants of these products at the same moment. Nothing was written. Look at the preview again, then repeat.</source>
        <translation>מישהו מחק באותו רגע וריאציות של המוצרים האלה. דבר לא נכתב. יש להביט שוב בתצוגה המקדימה ולחזור על הפעולה.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkRowModel</name>
    <message>
        <source>Review edits</source>
        <translation>סקירת העריכות</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>פתיחת המוצר</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, היה %2</translation>
    </message>
</context>
<context>
    <name>purser::catalog::CatalogService</name>
    <message>
        <source>This product does not exist any more, or you may no longer see it.</source>
        <translation>המוצר הזה כבר אינו קיים, או שאינכם רשאים לראות אותו עוד.</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile. Nothing was written. Look at it again, then repeat.</source>
        <translation>מישהו אחר שינה בינתיים את “%1”. דבר לא נכתב. הביטו בו שוב וחזרו על הפעולה.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>מוצר במצב %1 לא יכול לעבור למצב %2.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeBatchRepository</name>
    <message>
        <source>History does not have this change any more.</source>
        <translation>השינוי הזה כבר אינו בהיסטוריה.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeHistory</name>
    <message>
        <source>%1, applied %2</source>
        <translation>%1, הוחל %2</translation>
    </message>
    <message>
        <source>%1, undone %2</source>
        <translation>%1, בוטל %2</translation>
    </message>
    <message>
        <source>The undo was cancelled.</source>
        <translation>הביטול הופסק.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeSet</name>
    <message>
        <source>Somebody else changed this field after you did.</source>
        <translation>מישהו אחר שינה את השדה הזה אחריכם.</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>שינוי של %1</translation>
    </message>
    <message numerus="yes">
        <source>Discard of %n edit(s)</source>
        <translation>
            <numerusform>ביטול שינוי ממתין אחד</numerusform>
            <numerusform>ביטול %n שינויים ממתינים</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping of my values</source>
        <translation>שמירת הערכים שלי</translation>
    </message>
    <message>
        <source>Taking of the database's values</source>
        <translation>לקיחת הערכים של מסד הנתונים</translation>
    </message>
    <message>
        <source>The database refused this change.</source>
        <translation>מסד הנתונים דחה את השינוי הזה.</translation>
    </message>
    <message>
        <source>Somebody deleted this product. Your edit has nowhere to go.</source>
        <translation>מישהו מחק את המוצר הזה. אין לאן להחיל את העריכה שלך.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::DiskFiles</name>
    <message>
        <source>the folder cannot be created</source>
        <translation>לא ניתן ליצור את התיקייה</translation>
    </message>
    <message>
        <source>the file cannot be cut</source>
        <translation>אי אפשר לקצר את הקובץ</translation>
    </message>
</context>
<context>
    <name>purser::catalog::EditJournal</name>
    <message>
        <source>Staged edits cannot be kept on this computer: %1 (%2). Commit them before you close Purser, or make room on the disk.</source>
        <translation>לא ניתן לשמור את השינויים הממתינים במחשב הזה: %1 (%2). בצעו אותם לפני סגירת Purser, או פנו מקום בדיסק.</translation>
    </message>
    <message>
        <source>the folder is locked by other windows of Purser, or may not be written</source>
        <translation>התיקייה נעולה על ידי חלונות אחרים של Purser, או שאסור לכתוב בה</translation>
    </message>
    <message>
        <source>The end of the file with your staged edits was damaged, probably by a crash. Everything before it was read; the last step may be missing. A copy is kept at %1.</source>
        <translation>סוף הקובץ של השינויים הממתינים ניזוק, כנראה בקריסה. כל מה שלפניו נקרא; ייתכן שהצעד האחרון חסר. עותק נשמר ב־%1.</translation>
    </message>
    <message>
        <source>The end of the file with your staged edits was damaged, probably by a crash. Everything before it was read; the last step may be missing.</source>
        <translation>סוף הקובץ עם העריכות הממתינות שלך נפגם, כנראה בקריסה. כל מה שלפניו נקרא; ייתכן שהצעד האחרון חסר.</translation>
    </message>
    <message>
        <source>the file with your edits cannot be read</source>
        <translation>אי אפשר לקרוא את הקובץ עם העריכות שלך</translation>
    </message>
</context>
<context>
    <name>purser::catalog::HeldRows</name>
    <message>
        <source>The list changed while it was being read, so nothing was done. Try again.</source>
        <translation>הרשימה השתנתה בזמן הקריאה, ולכן לא נעשה דבר. יש לנסות שוב.</translation>
    </message>
    <message>
        <source>The list became shorter while it was being read, so nothing was done. Try again.</source>
        <translation>הרשימה התקצרה בזמן הקריאה, ולכן לא נעשה דבר. יש לנסות שוב.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductBulkWriter</name>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>החשבון הזה מושבת. פנו למנהל המערכת של החברה.</translation>
    </message>
    <message>
        <source>Your role may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation>התפקיד שלכם רשאי לצפות במוצרים אך לא לשנות אותם. מנהל המערכת של החברה יכול להעניק “catalog: write”.</translation>
    </message>
    <message>
        <source>You may not change this store. An administrator of your company can make you its manager.</source>
        <translation>אינכם רשאים לשנות את החנות הזאת. מנהל המערכת של החברה יכול למנות אתכם למנהליה.</translation>
    </message>
    <message>
        <source>“%1” has no currency. Choose a store, which has one.</source>
        <translation>ל־“%1” אין מטבע. בחרו חנות, ולה יש.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductRepository</name>
    <message>
        <source>The SKU %1 belongs to “%2”.</source>
        <translation>המק״ט %1 שייך אל “%2”.</translation>
    </message>
    <message>
        <source>The SKU %1 is given to two products here.</source>
        <translation>המק״ט %1 ניתן כאן לשני מוצרים.</translation>
    </message>
    <message>
        <source>(copy)</source>
        <translation>(עותק)</translation>
    </message>
    <message>
        <source>This product no longer exists. Somebody deleted it.</source>
        <translation>המוצר הזה כבר אינו קיים. מישהו מחק אותו.</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>למוצר דרושה כותרת.</translation>
    </message>
    <message>
        <source>A product needs at least one variant.</source>
        <translation>למוצר דרושה לפחות וריאציה אחת.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductTableModel</name>
    <message>
        <source>in conflict: somebody else made it %1 meanwhile</source>
        <translation>בהתנגשות: מישהו אחר שינה זאת בינתיים ל־%1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>ריק</translation>
    </message>
    <message>
        <source>staged, was %1</source>
        <translation>ממתין, היה %1</translation>
    </message>
    <message>
        <source>low stock</source>
        <translation>מלאי נמוך</translation>
    </message>
    <message>
        <source>image of %1</source>
        <translation>תמונה של %1</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>אין ערך</translation>
    </message>
    <message>
        <source>This cell cannot be edited.</source>
        <translation>לא ניתן לערוך את התא הזה.</translation>
    </message>
    <message>
        <source>staged, but somebody deleted the product: discard the edit</source>
        <translation>ממתין, אך מישהו מחק את המוצר: יש לבטל את העריכה</translation>
    </message>
    <message>
        <source>cannot be saved: %1</source>
        <translation>אי אפשר לשמור: %1</translation>
    </message>
    <message>
        <source>The list changed while it was being read, so nothing was done. Try again.</source>
        <translation>הרשימה השתנתה בזמן הקריאה, ולכן לא נעשה דבר. יש לנסות שוב.</translation>
    </message>
    <message>
        <source>changed here and in the store: decide under Conflicts with stores</source>
        <translation>שונה כאן ובחנות: יש להכריע תחת התנגשויות עם חנויות</translation>
    </message>
    <message>
        <source>the store did not take it: see Sync errors</source>
        <translation>החנות לא קיבלה את זה: ראו שגיאות סנכרון</translation>
    </message>
    <message>
        <source>on its way to the store</source>
        <translation>בדרך לחנות</translation>
    </message>
    <message>
        <source>owned by the store: when both change it, the store’s value is kept</source>
        <translation>בבעלות החנות: כששני הצדדים משנים, הערך של החנות נשמר</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ReviewTableModel</name>
    <message>
        <source>Deleted</source>
        <translation>נמחק</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>התנגשות</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>נדחה</translation>
    </message>
    <message>
        <source>Somebody else changed it to %1 at %2.</source>
        <translation>מישהו אחר שינה זאת ל־%1 בשעה %2.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Settle conflict…</source>
        <translation>יישוב ההתנגשות…</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>פתיחת המוצר</translation>
    </message>
    <message>
        <source>%1, staged, was %2</source>
        <translation>%1, ממתין, היה %2</translation>
    </message>
    <message>
        <source>left staged</source>
        <translation>נשאר ממתין</translation>
    </message>
    <message>
        <source>will be applied</source>
        <translation>יבוצע</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>ישן</translation>
    </message>
    <message>
        <source>New</source>
        <translation>חדש</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>רווחיות</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>הצעד הבא</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>לא מותר</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>בדיקה חוזרת</translation>
    </message>
</context>
<context>
    <name>purser::catalog::sql</name>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>החשבון הזה מושבת. פנו למנהל המערכת של החברה.</translation>
    </message>
    <message>
        <source>Your role may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation>התפקיד שלכם רשאי לצפות במוצרים אך לא לשנות אותם. מנהל המערכת של החברה יכול להעניק “catalog: write”.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::ConnectionDesk</name>
    <message>
        <source>Nothing of this kind can be connected.</source>
        <translation>אי אפשר לחבר שום דבר מהסוג הזה.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::http</name>
    <message>
        <source>No authority that this computer trusts has signed the certificate of %1 (%2), so nobody can tell whether it is really that server. Nothing was sent. Have a certificate of a public authority set up there; if your company signs its own, let this computer trust your authority.</source>
        <translation>אף רשות שהמחשב הזה בוטח בה לא חתמה על התעודה של %1 (%2), ולכן אי אפשר לדעת אם זה באמת השרת ההוא. דבר לא נשלח. יש להתקין שם תעודה של רשות ציבורית; אם החברה שלכם חותמת בעצמה, יש להורות למחשב הזה לבטוח ברשות שלכם.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold today (%2). Nothing was sent. Have it renewed there, and check the date of this computer.</source>
        <translation>התעודה של %1 אינה תקפה היום (%2). דבר לא נשלח. יש לחדש אותה שם, ולבדוק את התאריך במחשב הזה.</translation>
    </message>
    <message>
        <source>The certificate that %1 shows is for another name. Nothing was sent. Check the address, for example with and without “www”.</source>
        <translation>התעודה ש־%1 מציג היא לשם אחר. דבר לא נשלח. בדקו את הכתובת, למשל עם “www” ובלעדיו.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted (%2). Nothing was sent. Have the certificate renewed, or check the address.</source>
        <translation>אי אפשר לבטוח בתעודה של %1 (%2). דבר לא נשלח. יש לחדש את התעודה, או לבדוק את הכתובת.</translation>
    </message>
    <message>
        <source>There is no computer named “%1”. Check the address, and whether this computer is online.</source>
        <translation>אין מחשב בשם “%1”. בדקו את הכתובת, ושהמחשב הזה מקוון.</translation>
    </message>
    <message>
        <source>%1 refuses the connection. The server may be down, or the port in the address is wrong.</source>
        <translation>%1 מסרב לחיבור. ייתכן שהשרת מושבת, או שהפורט בכתובת שגוי.</translation>
    </message>
    <message>
        <source>No secure connection to %1 came about. Check whether the address begins rightly with https.</source>
        <translation>לא נוצר חיבור מאובטח אל %1. בדקו שהכתובת אכן מתחילה ב־https.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through to %1. Check the proxy settings of this computer.</source>
        <translation>שרת ה־proxy של הרשת הזאת אינו מאפשר לנו להגיע אל %1. בדקו את הגדרות ה־proxy במחשב הזה.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the answer was complete. Try again.</source>
        <translation>החיבור אל %1 נותק לפני שהתשובה הושלמה. נסו שוב.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. It may be overloaded; try again later.</source>
        <translation>%1 לא ענה בזמן. ייתכן שהוא עמוס; נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: no connection came about in time. Check the address and your network.</source>
        <translation>לא ניתן להגיע אל %1: לא נוצר חיבור בזמן. בדקו את הכתובת ואת הרשת.</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MB in one answer. It was not read further.</source>
        <translation>%1 שלח יותר מ־%2 מ״ב בתשובה אחת. הקריאה הופסקה.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>הפעולה בוטלה.</translation>
    </message>
    <message>
        <source>The answer of %1 is incomplete or damaged. Try again; if it stays so, look at the error log of the server.</source>
        <translation>התשובה של %1 חסרה או פגומה. נסו שוב; אם זה נמשך, עיינו ביומן השגיאות של השרת.</translation>
    </message>
    <message>
        <source>%1 turns us away with a web page (%2). A firewall or security plugin may block the interface: allow it there.</source>
        <translation>%1 דוחה אותנו בדף אינטרנט (%2). ייתכן שחומת אש או תוסף אבטחה חוסמים את הממשק: יש לאפשר אותו שם.</translation>
    </message>
    <message>
        <source>%1 answers with a web page that says “not found” where its interface should be. Check the address.</source>
        <translation>%1 עונה בדף אינטרנט שבו כתוב “not found” במקום שבו אמור להיות הממשק. בדקו את הכתובת.</translation>
    </message>
    <message>
        <source>%1 finds the request too large (413). Its web server allows only small uploads; raise that limit there.</source>
        <translation>הבקשה גדולה מדי עבור %1 (413). שרת האינטרנט שם מתיר רק העלאות קטנות; יש להגדיל שם את המגבלה.</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of data. A firewall, a “one moment, please” page or a maintenance page may stand before it.</source>
        <translation>%1 עונה בדף אינטרנט במקום בנתונים. ייתכן שלפניו חומת אש, דף “רק רגע” או דף תחזוקה.</translation>
    </message>
    <message>
        <source>%1 has had too many requests and asks us to wait.</source>
        <translation>%1 קיבל יותר מדי בקשות ומבקש שנמתין.</translation>
    </message>
    <message>
        <source>%1 is closed for maintenance.</source>
        <translation>%1 סגור לצורך תחזוקה.</translation>
    </message>
    <message>
        <source>%1 is not available at the moment (503).</source>
        <translation>%1 אינו זמין כרגע (503).</translation>
    </message>
    <message>
        <source>%1 is broken at the moment: it answers with an error page (%2).</source>
        <translation>%1 אינו תקין כרגע: הוא עונה בדף שגיאה (%2).</translation>
    </message>
    <message>
        <source>%1 failed while it worked on the request (%2).</source>
        <translation>%1 נכשל בזמן הטיפול בבקשה (%2).</translation>
    </message>
    <message>
        <source>Try again in %1 minutes.</source>
        <translation>נסו שוב בעוד %1 דקות.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>%1 sends us on to %2. Enter that address in the connection; keys are never sent to an address nobody entered.</source>
        <translation>%1 מפנה אותנו אל %2. הזינו את הכתובת הזאת בחיבור; מפתחות לעולם אינם נשלחים לכתובת שאיש לא הזין.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo</name>
    <message>
        <source>What is to be created at the store has no name.</source>
        <translation>למה שאמור להיווצר בחנות אין שם.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::Refusal</name>
    <message>
        <source>The clocks of this computer and of %1 differ too much, so it does not trust our signature. Set the clock that is wrong.</source>
        <translation>הפער בין השעון של המחשב הזה לשעון של %1 גדול מדי, ולכן הוא אינו מקבל את החתימה שלנו. יש לכוון את השעון השגוי.</translation>
    </message>
    <message>
        <source>The key for %1 may only read. Make one with the permission Read/Write: WooCommerce, Settings, Advanced, REST API.</source>
        <translation>המפתח של %1 מאפשר קריאה בלבד. צרו מפתח בהרשאה Read/Write: WooCommerce, Settings, Advanced, REST API.</translation>
    </message>
    <message>
        <source>%1 knows the consumer key, but the consumer secret does not belong to it. Copy both again, or make a new key.</source>
        <translation>%1 מכיר את מפתח הצרכן, אך סוד הצרכן אינו שייך לו. העתיקו שוב את שניהם, או צרו מפתח חדש.</translation>
    </message>
    <message>
        <source>%1 does not know the consumer key, or its web server swallows it before WordPress sees it. Copy the key again; if it is right, have the server pass on the Authorization header.</source>
        <translation>%1 אינו מכיר את מפתח הצרכן, או ששרת האינטרנט שלו בולע אותו לפני ש־WordPress רואה אותו. העתיקו את המפתח שוב; אם הוא נכון, יש להגדיר את השרת כך שיעביר את הכותרת Authorization.</translation>
    </message>
    <message>
        <source>%1 does not know the consumer key. Copy it again, or make a new key.</source>
        <translation>%1 אינו מכיר את מפתח הצרכן. העתיקו אותו שוב, או צרו מפתח חדש.</translation>
    </message>
    <message>
        <source>The person the key of %1 belongs to may not do this there: “%2”</source>
        <translation>המשתמש שהמפתח של %1 שייך לו אינו רשאי לעשות זאת שם: “%2”</translation>
    </message>
    <message>
        <source>%1 has no such interface. Is WooCommerce active there, and not too old?</source>
        <translation>ל־%1 אין ממשק כזה. האם WooCommerce פעיל שם, ואינו ישן מדי?</translation>
    </message>
    <message>
        <source>%1 does not have it any more.</source>
        <translation>זה כבר אינו קיים ב־%1.</translation>
    </message>
    <message>
        <source>%1 has one of that name already.</source>
        <translation>ב־%1 כבר יש אחד בשם הזה.</translation>
    </message>
    <message>
        <source>%1 has another product with this SKU or barcode already: “%2”</source>
        <translation>ב־%1 כבר יש מוצר אחר עם המק״ט או הברקוד הזה: “%2”</translation>
    </message>
    <message>
        <source>%1 does not take so many things at once.</source>
        <translation>%1 אינו מקבל כל כך הרבה בבת אחת.</translation>
    </message>
    <message>
        <source>%1 refuses it: “%2”</source>
        <translation>%1 מסרב: “%2”</translation>
    </message>
    <message>
        <source>%1 could not fetch a picture: “%2” See whether its address opens for somebody who is not signed in.</source>
        <translation>%1 לא הצליח להביא תמונה: “%2” בדקו אם הכתובת שלה נפתחת למי שאינו מחובר.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::WooCommerceStore</name>
    <message>
        <source>There is no WordPress interface at %1. If it is a WordPress site, choose any permalinks but “Plain” there (Settings, Permalinks); otherwise check the address.</source>
        <translation>אין ממשק WordPress בכתובת %1. אם זה אתר WordPress, בחרו שם מבנה קישורים שאינו “Plain” (Settings, Permalinks); אחרת בדקו את הכתובת.</translation>
    </message>
    <message>
        <source>What answers at %1 is no WordPress site. Check the address.</source>
        <translation>מה שעונה בכתובת %1 אינו אתר WordPress. בדקו את הכתובת.</translation>
    </message>
    <message>
        <source>There is a WordPress site at %1, but WooCommerce is not active there, or too old.</source>
        <translation>בכתובת %1 יש אתר WordPress, אך WooCommerce אינו פעיל שם, או ישן מדי.</translation>
    </message>
    <message>
        <source>This store calls itself %1 and takes no key at another address. Enter that address.</source>
        <translation>החנות הזאת מזדהה בתור %1 ואינה מקבלת מפתח בכתובת אחרת. הזינו את הכתובת ההיא.</translation>
    </message>
    <message>
        <source>%1 is reached over http: everybody on the way can read orders and customers. Have a certificate set up and connect with https.</source>
        <translation>הגישה אל %1 היא ב־http: כל מי שבדרך יכול לקרוא הזמנות ופרטי לקוחות. יש להתקין תעודה ולהתחבר ב־https.</translation>
    </message>
    <message>
        <source>The key may not read the settings of %1, so weights and measures are left alone. Make the key for an administrator or shop manager.</source>
        <translation>המפתח אינו רשאי לקרוא את ההגדרות של %1, ולכן משקלים ומידות אינם משתנים. צרו את המפתח עבור משתמש מסוג administrator או shop manager.</translation>
    </message>
    <message>
        <source>WooCommerce %1 keeps no brands, and before 9.2 no barcodes either; those stay in Purser only. Update WooCommerce to keep them in step.</source>
        <translation>ב־WooCommerce %1 אין מותגים, ולפני 9.2 גם לא ברקודים; אלה נשארים רק ב־Purser. עדכנו את WooCommerce כדי לסנכרן אותם.</translation>
    </message>
    <message>
        <source>The place where the reading of %1 had come to is not understood.</source>
        <translation>לא ניתן להבין היכן נעצרה הקריאה של %1.</translation>
    </message>
    <message>
        <source>“%1” is no id of %2.</source>
        <translation>“%1” אינו מזהה של %2.</translation>
    </message>
    <message>
        <source>A note of an order cannot be changed.</source>
        <translation>אי אפשר לשנות הערה של הזמנה.</translation>
    </message>
    <message>
        <source>%1 answered with something that cannot be understood.</source>
        <translation>%1 ענה בתשובה שאי אפשר להבין.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::WooCommerceType</name>
    <message>
        <source>A delivery without the right signature was turned away.</source>
        <translation>הודעת webhook ללא החתימה הנכונה נדחתה.</translation>
    </message>
    <message>
        <source>Store address</source>
        <translation>כתובת החנות</translation>
    </message>
    <message>
        <source>As customers open it, for example https://shop.example.com</source>
        <translation>כפי שלקוחות פותחים אותה, למשל https://shop.example.com</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>מפתח צרכן (Consumer key)</translation>
    </message>
    <message>
        <source>In WordPress: WooCommerce, Settings, Advanced, REST API, Add key, with Read/Write. Begins with ck_</source>
        <translation>ב־WordPress: ‏WooCommerce, Settings, Advanced, REST API, Add key, בהרשאה Read/Write. מתחיל ב־ck_‎</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>סוד צרכן (Consumer secret)</translation>
    </message>
    <message>
        <source>Shown once beside the key. Begins with cs_</source>
        <translation>מוצג פעם אחת ליד המפתח. מתחיל ב־cs_‎</translation>
    </message>
    <message>
        <source>“%1” is no address of a store. It looks like https://shop.example.com</source>
        <translation>“%1” אינה כתובת של חנות. כתובת נראית כך: https://shop.example.com</translation>
    </message>
    <message>
        <source>A consumer key begins with ck_. Copy it again from the store.</source>
        <translation>מפתח צרכן מתחיל ב־ck_‎. העתיקו אותו שוב מהחנות.</translation>
    </message>
    <message>
        <source>A consumer secret begins with cs_. Copy it again from the store.</source>
        <translation>סוד צרכן מתחיל ב־cs_‎. העתיקו אותו שוב מהחנות.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::Writer</name>
    <message>
        <source>“%1” is no text.</source>
        <translation>“%1” אינו טקסט.</translation>
    </message>
    <message>
        <source>“%1” must not be empty.</source>
        <translation>“%1” לא יכול להיות ריק.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1” אינו מספר שלם.</translation>
    </message>
    <message>
        <source>“%1” has a value that this store does not know.</source>
        <translation>ב־“%1” יש ערך שהחנות הזאת אינה מכירה.</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>“%1” אינו סכום.</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>“%1” אינו מועד.</translation>
    </message>
    <message>
        <source>“%1” is higher than the regular price; the store would drop it.</source>
        <translation>“%1” גבוה מהמחיר הרגיל; החנות הייתה משמיטה אותו.</translation>
    </message>
    <message>
        <source>“%1” cannot be set: the store does not tell in which unit it measures.</source>
        <translation>אי אפשר לקבוע את “%1”: החנות אינה אומרת באיזו יחידה היא מודדת.</translation>
    </message>
    <message>
        <source>“%1” is no measure.</source>
        <translation>“%1” אינו מידה.</translation>
    </message>
    <message>
        <source>“%1” names something the store does not have.</source>
        <translation>“%1” נוקב במשהו שאין בחנות.</translation>
    </message>
    <message>
        <source>“%1” has one without a name.</source>
        <translation>ב־“%1” יש אחד ללא שם.</translation>
    </message>
    <message>
        <source>“%1” names a picture that is not on the web, so the store cannot fetch it.</source>
        <translation>ב־“%1” יש תמונה שאינה ברשת, ולכן החנות אינה יכולה להביא אותה.</translation>
    </message>
</context>
<context>
    <name>purser::ctl</name>
    <message>
        <source>Usage: purserctl db ACTION

The embedded database of this computer.

  start            creates it when needed and starts it, until db stop
  stop [--force]   stops it; with --force even while Purser is open
  status           says how it is: exit code 0 when it runs, 3 when not
  backup FILE      saves everything in one file (custom format of pg_dump,
                   with the logins), replacing FILE only when complete
  restore FILE     puts a backup in place of the present data, which stays
                   until all is well; refuses while Purser is open
  psql [ARGUMENTS] opens psql as the superuser of the embedded database

Another folder than the usual: purserctl --data-dir DIR db …</source>
        <translation>Usage: purserctl db ACTION

מסד הנתונים המוטמע של המחשב הזה.

  start            יוצר אותו לפי הצורך ומפעיל אותו, עד db stop
  stop [--force]   עוצר אותו; עם --force גם כש־Purser פתוח
  status           מה מצבו: קוד יציאה 0 כשהוא פועל, 3 כשלא
  backup FILE      שומר הכול בקובץ אחד (התבנית של pg_dump,
                   עם המשתמשים); FILE מוחלף רק כשהוא שלם
  restore FILE     מעמיד גיבוי במקום הנתונים הנוכחיים, שנשארים
                   עד שהכול תקין; מסרב כש־Purser פתוח
  psql [ARGUMENTS] פותח psql כמנהל־העל של מסד הנתונים המוטמע

תיקייה אחרת מהרגיל: purserctl --data-dir DIR db …</translation>
    </message>
    <message>
        <source>The embedded database runs. Socket: %1</source>
        <translation>מסד הנתונים המוטמע פועל. שקע: %1</translation>
    </message>
    <message>
        <source>The embedded database does not run.</source>
        <translation>מסד הנתונים המוטמע אינו פועל.</translation>
    </message>
    <message>
        <source>The embedded database is stopped.</source>
        <translation>מסד הנתונים המוטמע נעצר.</translation>
    </message>
    <message>
        <source>There is no embedded database in %1, so there is nothing to save.</source>
        <translation>אין מסד נתונים מוטמע ב־%1, ולכן אין מה לשמור.</translation>
    </message>
    <message>
        <source>Saved %1 tables and %2 logins in %3 (%4).</source>
        <translation>נשמרו %1 טבלאות ו־%2 משתמשים ב־%3 (%4).</translation>
    </message>
    <message>
        <source>The backup %1 is not there or cannot be read.</source>
        <translation>הגיבוי %1 אינו קיים או שלא ניתן לקרוא אותו.</translation>
    </message>
    <message>
        <source>Restored %1 tables and %2 logins from %3.</source>
        <translation>שוחזרו %1 טבלאות ו־%2 משתמשים מתוך %3.</translation>
    </message>
    <message>
        <source>db works on the embedded database; a server is looked after by its administrator.</source>
        <translation>db פועל על מסד הנתונים המוטמע; שרת הוא באחריות מנהל המערכת שלו.</translation>
    </message>
    <message>
        <source>db %1 takes one file.</source>
        <translation>db %1 מקבל קובץ אחד.</translation>
    </message>
    <message>
        <source>too many arguments.</source>
        <translation>יותר מדי ארגומנטים.</translation>
    </message>
    <message>
        <source>db start, stop, status, backup, restore or psql?</source>
        <translation>db start, ‏stop, ‏status, ‏backup, ‏restore או psql?</translation>
    </message>
    <message>
        <source>there is no action db %1.</source>
        <translation>אין פעולה db %1.</translation>
    </message>
    <message>
        <source>Starts, stops, saves and restores the embedded database</source>
        <translation>מפעיל, עוצר, שומר ומשחזר את מסד הנתונים המוטמע</translation>
    </message>
    <message>
        <source>Usage: purserctl setup --host HOST [options]

Prepares a PostgreSQL server for Purser: database, roles, schema, and the first
company with its administrator. Safe to run again, also after an update.

  --host HOST        name of the server, or the folder of its unix socket
  --port PORT        5432 unless given
  --database NAME    purser unless given; created when it is missing
  --admin ROLE       a superuser of the server; postgres unless given
  --tls MODE         verify-full (default), verify-ca, require, off
  --ca-file FILE     the authority that signed the server's certificate
  --company NAME     creates a company of this name …
  --slug SHORT       … with this short name for signing in …
  --email ADDRESS    … and this administrator
  --name NAME        the administrator's name

Passwords are asked for, or come from PURSER_ADMIN_PASSWORD (the server's
administrator) and PURSER_PASSWORD (the company's).</source>
        <translation>Usage: purserctl setup --host HOST [options]

מכין שרת PostgreSQL ל־Purser: מסד נתונים, תפקידים, סכמה, והחברה
הראשונה עם מנהל המערכת שלה. אפשר להריץ שוב בבטחה, גם אחרי עדכון.

  --host HOST        שם השרת, או התיקייה של שקע ה־unix שלו
  --port PORT        5432 אלא אם צוין אחרת
  --database NAME    purser אלא אם צוין אחרת; נוצר כשהוא חסר
  --admin ROLE       מנהל־על של השרת; postgres אלא אם צוין אחרת
  --tls MODE         verify-full (ברירת מחדל), verify-ca, require, off
  --ca-file FILE     הרשות שחתמה על תעודת השרת
  --company NAME     יוצר חברה בשם הזה …
  --slug SHORT       … עם השם הקצר הזה לכניסה …
  --email ADDRESS    … ועם מנהל המערכת הזה
  --name NAME        שם מנהל המערכת

הסיסמאות נשאלות, או נלקחות מ־PURSER_ADMIN_PASSWORD (של מנהל
השרת) ומ־PURSER_PASSWORD (של החברה).</translation>
    </message>
    <message>
        <source>Name the server: --host db.example.com.</source>
        <translation>ציינו את השרת: ‎--host db.example.com.</translation>
    </message>
    <message>
        <source>A company needs --%1 as well.</source>
        <translation>לחברה דרוש גם ‎--%1.</translation>
    </message>
    <message>
        <source>Password of %1 on the server</source>
        <translation>הסיסמה של %1 בשרת</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>סיסמה חדשה עבור %1</translation>
    </message>
    <message>
        <source>Prepares a PostgreSQL server</source>
        <translation>מכין שרת PostgreSQL</translation>
    </message>
    <message>
        <source>Usage: purserctl demo create [--products N]
       purserctl demo erase

The demo company in the embedded database: Korvala Home and Atelier Mistral,
each with two stores and one person for each role.

  create             2,400 products for Korvala, or N of them (up to 1,000,000),
                     and a quarter as many for Mistral
  erase              removes both companies, their data and their logins

Everybody of Korvala signs in with the password korvala-demo (dana@korvala.example
is the store manager), everybody of Mistral with mistral-demo.</source>
        <translation>Usage: purserctl demo create [--products N]
       purserctl demo erase

חברת ההדגמה במסד הנתונים המוטמע: Korvala Home ו־Atelier Mistral,
לכל אחת שתי חנויות ואדם אחד לכל תפקיד.

  create             2,400 מוצרים ל־Korvala, או N מהם (עד 1,000,000),
                     ורבע מכמות זו ל־Mistral
  erase              מסיר את שתי החברות, את נתוניהן ואת המשתמשים

כל אנשי Korvala נכנסים בסיסמה korvala-demo (dana@korvala.example
היא מנהלת החנות), וכל אנשי Mistral ב־mistral-demo.</translation>
    </message>
    <message>
        <source>--products %1 is no number.</source>
        <translation>‎--products %1 אינו מספר.</translation>
    </message>
    <message>
        <source>Creating products</source>
        <translation>המוצרים נוצרים</translation>
    </message>
    <message>
        <source>Created Korvala Home and Atelier Mistral: %1 stores, %2 people, in %3 s.</source>
        <translation>נוצרו Korvala Home ו־Atelier Mistral: %1 חנויות, %2 אנשים, ב־%3 שניות.</translation>
    </message>
    <message>
        <source>  %1 (company “%2”), %3 products with %4 variants, password %5: %6</source>
        <translation>  %1 (חברה “%2”), %3 מוצרים עם %4 וריאציות, סיסמה %5: %6</translation>
    </message>
    <message>
        <source>Erased %1: %2 products, %3 rows in all, %4 logins.</source>
        <translation>%1 נמחקה: %2 מוצרים, %3 שורות בסך הכול, %4 משתמשים.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> ו־</translation>
    </message>
    <message>
        <source>demo create, or demo erase?</source>
        <translation>demo create או demo erase?</translation>
    </message>
    <message>
        <source>the demo company lives in the embedded database only.</source>
        <translation>חברת ההדגמה נמצאת רק במסד הנתונים המוטמע.</translation>
    </message>
    <message>
        <source>Creates or erases the demo company</source>
        <translation>יוצר או מוחק את חברת ההדגמה</translation>
    </message>
    <message>
        <source>There is no profile %1. The profiles are those of the sign-in window.</source>
        <translation>אין פרופיל %1. הפרופילים הם אלה של חלון הכניסה.</translation>
    </message>
    <message>
        <source>Say which store: --store NAME, one of %1.</source>
        <translation>ציינו איזו חנות: ‎--store NAME, אחת מאלה: %1.</translation>
    </message>
    <message>
        <source>There is no store %1. There are: %2.</source>
        <translation>אין חנות %1. יש: %2.</translation>
    </message>
    <message>
        <source>line %1, %2 “%3”: %4</source>
        <translation>שורה %1, %2 “%3”: %4</translation>
    </message>
    <message>
        <source>row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>line %1: skipped. %2</source>
        <translation>שורה %1: דולגה. %2</translation>
    </message>
    <message>
        <source>%1 rows: %2 to create (%3 products, %4 variations), %5 to update (%6 values), %7 unchanged, %8 not allowed, %9 with errors</source>
        <translation>%1 שורות: %2 ליצירה (%3 מוצרים, %4 וריאציות), %5 לעדכון (%6 ערכים), %7 ללא שינוי, %8 לא מותרות, %9 עם שגיאות</translation>
    </message>
    <message>
        <source>Name one file to import.</source>
        <translation>ציינו קובץ אחד לייבוא.</translation>
    </message>
    <message>
        <source>Say who imports: --company SHORT --email ADDRESS.</source>
        <translation>ציינו מי מייבא: ‎--company SHORT --email ADDRESS.</translation>
    </message>
    <message>
        <source>--status is draft or file.</source>
        <translation>‎--status הוא draft או file.</translation>
    </message>
    <message>
        <source>%1: %2, %3 rows</source>
        <translation>%1: %2, %3 שורות</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>הסיסמה של %1</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run).</source>
        <translation>דבר לא נכתב (‎--dry-run).</translation>
    </message>
    <message>
        <source>Imported: %1 products and %2 variants created, %3 products and %4 variants updated.</source>
        <translation>יובאו: %1 מוצרים ו־%2 וריאציות נוצרו, %3 מוצרים ו־%4 וריאציות עודכנו.</translation>
    </message>
    <message>
        <source>Imports products from a WooCommerce or Shopify export</source>
        <translation>מייבא מוצרים מייצוא של WooCommerce או Shopify</translation>
    </message>
    <message>
        <source>active</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>מושבת</translation>
    </message>
    <message>
        <source>add needs --name NAME.</source>
        <translation>ל־add דרוש ‎--name NAME.</translation>
    </message>
    <message>
        <source>there is no role %1.</source>
        <translation>אין תפקיד %1.</translation>
    </message>
    <message>
        <source>--store %1: no such store, or no such role in it.</source>
        <translation>‎--store %1: אין חנות כזאת, או אין בה תפקיד כזה.</translation>
    </message>
    <message>
        <source>First password of %1</source>
        <translation>הסיסמה הראשונה של %1</translation>
    </message>
    <message>
        <source>%1 can sign in as %2.</source>
        <translation>%1 יכול להיכנס בתור %2.</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>הסיסמה החדשה של %1</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>ל־%1 יש סיסמה חדשה.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 יכול להיכנס שוב.</translation>
    </message>
    <message>
        <source>%1 is disabled and was signed out.</source>
        <translation>%1 הושבת והוצא מהמערכת.</translation>
    </message>
    <message>
        <source>which action, and for whom?</source>
        <translation>איזו פעולה, ועבור מי?</translation>
    </message>
    <message>
        <source>say who manages: --as owner@company.example --company SHORT.</source>
        <translation>ציינו מי מנהל: ‎--as owner@company.example --company SHORT.</translation>
    </message>
    <message>
        <source>Lists, adds, disables people of a company</source>
        <translation>מפרט, מוסיף ומשבית אנשים של חברה</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] user --as ADMIN@COMPANY --company SHORT ACTION

People of a company in the embedded database, or on the server of a profile,
managed by one of its administrators, who signs in for it.

  list                       everybody, with role and state
  add EMAIL --name NAME [--role ROLE] [--store STORE=ROLE …]
                             roles: admin ops buyer finance analyst readonly;
                             in a store: viewer manager owner
  disable EMAIL              signs the person out at once
  enable EMAIL
  password EMAIL             a new password for the next sign-in

The administrator's password is asked for, or comes from PURSER_PASSWORD; the
new password of add and password from PURSER_NEW_PASSWORD.</source>
        <translation>שימוש: purserctl [--profile NAME] user --as ADMIN@COMPANY --company SHORT ACTION

אנשי החברה במסד הנתונים המוטמע, או בשרת של פרופיל,
בניהול אחד ממנהליה, שנכנס לשם כך.

  list                       כולם, עם תפקיד ומצב
  add EMAIL --name NAME [--role ROLE] [--store STORE=ROLE …]
                             תפקידים: admin ops buyer finance analyst readonly;
                             בחנות: viewer manager owner
  disable EMAIL              מוציא את האדם מיד
  enable EMAIL
  password EMAIL             סיסמה חדשה לכניסה הבאה

סיסמת מנהל המערכת נשאלת, או נלקחת מ־PURSER_PASSWORD; הסיסמה
החדשה של add ושל password מ־PURSER_NEW_PASSWORD.</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] import FILE --company SHORT --email ADDRESS [options]

Imports a product export of WooCommerce or Shopify (CSV) of any size. Good rows are
written, rows with errors are listed and left out. Up to 100,000 rows are written in
one transaction: all or nothing; more in pieces of 20,000. Importing the same file
again changes nothing, and goes on where an import was stopped (Ctrl+C).

  --company SHORT    the short name of the company
  --email ADDRESS    who imports; the password is asked for, or PURSER_PASSWORD
  --store NAME       the store to import into; the only one that fits unless given
  --status WHAT      draft (default): new products start as drafts;
                     file: the status of the file, where that step is allowed
  --dry-run          shows what would be done and writes nothing
  --errors FILE      saves the rows with errors as CSV: line, column, value, reason
  --encoding NAME    UTF-8, UTF-16LE, UTF-16BE, windows-1252, windows-1255, …;
  --separator SIGN   , ; | or tab;
  --point SIGN       . or , before the decimals; all three are found out unless given

Exit code 0 when every row was good, 1 when rows were left out or nothing was done.</source>
        <translation>שימוש: purserctl [--profile NAME] import FILE --company SHORT --email ADDRESS [options]

מייבא ייצוא מוצרים של WooCommerce או Shopify ‏(CSV) בכל גודל. שורות תקינות
נכתבות, שורות עם שגיאות מפורטות ומדולגות. עד 100,000 שורות נכתבות
בפעולה אחת: הכול או כלום; יותר מזה במנות של 20,000. ייבוא חוזר של אותו קובץ
אינו משנה דבר, וממשיך במקום שבו נעצר ייבוא (Ctrl+C).

  --company SHORT    השם הקצר של החברה
  --email ADDRESS    מי מייבא; הסיסמה נשאלת, או PURSER_PASSWORD
  --store NAME       החנות שאליה מייבאים; אם לא נמסר – היחידה המתאימה
  --status WHAT      draft (ברירת מחדל): מוצרים חדשים מתחילים כטיוטות;
                     file: המצב שבקובץ, היכן שהמעבר מותר
  --dry-run          מראה מה ייעשה ואינו כותב דבר
  --errors FILE      שומר את השורות השגויות כ-CSV: שורה, עמודה, ערך, סיבה
  --encoding NAME    UTF-8, UTF-16LE, UTF-16BE, windows-1252, windows-1255, …;
  --separator SIGN   , ; | או tab;
  --point SIGN       . או , לפני הספרות העשרוניות; שלושתם מזוהים אם לא נמסרו

קוד יציאה 0 כשכל השורות תקינות, 1 כששורות דולגו או לא נעשה דבר.</translation>
    </message>
    <message>
        <source>… and %1 more errors; --errors FILE saves them all.</source>
        <translation>… ועוד %1 שגיאות; ‎--errors FILE שומר את כולן.</translation>
    </message>
    <message>
        <source>%1 × %2 %4</source>
        <translation>%1 × %2 %4</translation>
    </message>
    <message>
        <source>%1 × %3: %2 %4</source>
        <translation>%1 × %3: %2 %4</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>נעצר. דבר לא יובא.</translation>
    </message>
    <message>
        <source>--encoding is one of %1.</source>
        <translation>‏‎--encoding הוא אחד מאלה: %1.</translation>
    </message>
    <message>
        <source>--separator is , or ; or | or tab.</source>
        <translation>‏‎--separator הוא , או ; או | או tab.</translation>
    </message>
    <message>
        <source>--point is . or , (the sign before the decimals).</source>
        <translation>‏‎--point הוא . או , (הסימן שלפני הספרות העשרוניות).</translation>
    </message>
    <message>
        <source>%1 (%2), %3 (%4), numbers like %5 (%6)</source>
        <translation>%1 (%2), %3 (%4), מספרים כמו %5 (%6)</translation>
    </message>
    <message>
        <source>The file is big: it is written in pieces of %1 rows. After a stop, importing it again goes on behind what is written.</source>
        <translation>הקובץ גדול: הוא נכתב במנות של %1 שורות. אחרי עצירה, ייבוא חוזר ממשיך ממה שכבר נכתב.</translation>
    </message>
    <message>
        <source>It ended behind row %1 of %2. Import the same file again to go on; what is written is not written again.</source>
        <translation>הייבוא הסתיים אחרי שורה %1 מתוך %2. יש לייבא שוב את אותו קובץ כדי להמשיך; מה שנכתב לא נכתב שוב.</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] doctor [--admin ROLE]

Looks at a live database and says what is not as it must be, and what to do:
policies, rights, owners, keys and indexes of the schema; version, partitions,
audit trail, clock, settings and logins of the server. Changes nothing.

  --admin ROLE   a superuser of the profile's server; postgres unless given

Exit code 0 when all is well, 1 when something was found. The password comes
from PURSER_ADMIN_PASSWORD or is asked for; the embedded database needs none.</source>
        <translation>שימוש: purserctl [--profile NAME] doctor [--admin ROLE]

בודקת מסד נתונים חי ואומרת מה אינו כפי שצריך, ומה לעשות: מדיניות, הרשאות,
בעלות, מפתחות ואינדקסים של הסכמה; גרסה, מחיצות, יומן ביקורת, שעון, הגדרות
וכניסות של השרת. אינה משנה דבר.

  --admin ROLE   מנהל־על של שרת הפרופיל; postgres אם לא צוין

קוד יציאה 0 כשהכול תקין, 1 כשנמצא משהו. הסיסמה באה מ־PURSER_ADMIN_PASSWORD
או נשאלת; מסד הנתונים המוטמע אינו צריך סיסמה.</translation>
    </message>
    <message>
        <source>doctor takes no arguments.</source>
        <translation>‏doctor אינה מקבלת ארגומנטים.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>הכול תקין.</translation>
    </message>
    <message>
        <source>%1 findings.</source>
        <translation>‏%1 ממצאים.</translation>
    </message>
    <message>
        <source>Examines a database</source>
        <translation>בודקת מסד נתונים</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>קריאה</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>כתיבה</translation>
    </message>
    <message>
        <source>Waiting for the database</source>
        <translation>ממתין למסד הנתונים</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] keys --as ADMIN@COMPANY --company SHORT ACTION

The keys under which a company's credentials are encrypted.

  status    versions, and how many credentials each encrypts
  rotate    a new key, and every credential encrypted under it; both keys are
            readable meanwhile. Interrupted, it goes on where it was
  phrase    a recovery phrase for your own key, shown once: write it down
  recover   brings your own key to this computer by the phrase

The password is asked for, or comes from PURSER_PASSWORD; the phrase from
PURSER_RECOVERY_PHRASE.</source>
        <translation>שימוש: purserctl [--profile NAME] keys --as ADMIN@COMPANY --company SHORT ACTION

המפתחות שבהם מוצפנים פרטי הגישה של החברה.

  status    גרסאות, וכמה פרטי גישה כל אחת מצפינה
  rotate    מפתח חדש, וכל פרטי הגישה מוצפנים בו; בינתיים שני המפתחות קריאים.
            אם הופסק, ממשיך מהמקום שבו עמד
  phrase    צירוף מילים לשחזור המפתח שלך, מוצג פעם אחת: יש לרשום אותו
  recover   מביא את המפתח שלך למחשב הזה בעזרת צירוף המילים

הסיסמה נשאלת, או באה מ־PURSER_PASSWORD; צירוף המילים מ־PURSER_RECOVERY_PHRASE.</translation>
    </message>
    <message>
        <source>There are no credentials yet, and no key.</source>
        <translation>אין עדיין פרטי גישה, ואין מפתח.</translation>
    </message>
    <message>
        <source>Encrypting</source>
        <translation>מצפין</translation>
    </message>
    <message>
        <source>which action? There are: status, rotate, phrase, recover.</source>
        <translation>איזו פעולה? יש: status,‏ rotate,‏ phrase,‏ recover.</translation>
    </message>
    <message>
        <source>say who asks: --as owner@company.example --company SHORT.</source>
        <translation>צריך לומר מי מבקש: ‎--as owner@company.example --company SHORT.</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>צירוף מילים לשחזור</translation>
    </message>
    <message>
        <source>Your key is on this computer now.</source>
        <translation>המפתח שלך נמצא עכשיו במחשב הזה.</translation>
    </message>
    <message>
        <source>Keys of credentials: rotation, recovery</source>
        <translation>מפתחות של פרטי גישה: החלפה, שחזור</translation>
    </message>
    <message>
        <source>Describes the schema</source>
        <translation>מתארת את הסכמה</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] worker --company SHORT --email WORKER [OPTIONS]

Runs background jobs and schedules of a company without a window, until it is
told to stop (SIGTERM, Ctrl+C): then jobs are given back in order, and go on
where they were when the next worker starts. The worker signs in as a person or
service account that may write jobs, and can do what that account may.

  --jobs N               jobs at once (1 to 8, 2 unless given)
  --password-file FILE   a file only you can read (mode 0600)
  --webhooks ADDRESS:PORT
                         receives what stores tell by themselves, as in 127.0.0.1:8480:
                         plain HTTP, for a proxy that speaks HTTPS to the world
  --public-url URL       where stores reach that proxy: their webhooks are made and
                         repaired to point there
  --host HOST            another server than that of a profile: a name, or the
                         folder of a unix socket
  --port PORT, --database NAME, --ca FILE
                         of that server; its certificate is verified in full

The password comes from systemd (credential purser-password), from the file, from
PURSER_PASSWORD, or is asked for. The account's private key, without which no
credentials can be used, comes from systemd (credential purser-key) or is kept
where purserctl keys keeps it.</source>
        <translation>שימוש: purserctl [--profile NAME] worker --company SHORT --email WORKER [OPTIONS]

מריץ משימות רקע ותזמונים של חברה ללא חלון, עד שמתבקש להיעצר
(SIGTERM, Ctrl+C): אז המשימות מוחזרות בצורה מסודרת, וממשיכות מהמקום שבו
עמדו כשה־worker הבא מתחיל. הוא נכנס כאדם או כחשבון שירות שרשאי לכתוב
משימות, ויכול לעשות מה שהחשבון הזה רשאי.

  --jobs N               משימות בו־זמנית (1 עד 8; 2 אם לא צוין)
  --password-file FILE   קובץ שרק אתם יכולים לקרוא (הרשאות 0600)
  --webhooks ADDRESS:PORT
                         מקבל את מה שחנויות מודיעות מעצמן, כמו 127.0.0.1:8480:
                         HTTP פשוט, עבור proxy שמדבר HTTPS עם העולם
  --public-url URL       הכתובת שבה חנויות מגיעות אל ה־proxy הזה: ה־webhooks שלהן
                         נוצרים ומתוקנים כך שיפנו אליה
  --host HOST            שרת אחר מזה של פרופיל: שם, או התיקייה של
                         שקע unix
  --port PORT, --database NAME, --ca FILE
                         של השרת הזה; התעודה שלו נבדקת במלואה

הסיסמה באה מ־systemd (פרטי גישה purser-password), מהקובץ, מ־PURSER_PASSWORD,
או נשאלת. המפתח הפרטי של החשבון, שבלעדיו אי אפשר להשתמש בפרטי גישה,
בא מ־systemd (פרטי גישה purser-key) או נשמר במקום שבו purserctl keys
שומר אותו.</translation>
    </message>
    <message>
        <source>Say who works: --company SHORT --email ADDRESS.</source>
        <translation>ציינו מי עובד: ‎--company SHORT --email ADDRESS.</translation>
    </message>
    <message>
        <source>--public-url is an address like https://hooks.example.com, together with --webhooks.</source>
        <translation>‎--public-url היא כתובת כמו https://hooks.example.com, יחד עם ‎--webhooks.</translation>
    </message>
    <message>
        <source>%1 may not run background jobs. An administrator can grant “jobs: write”.</source>
        <translation>%1 אינו רשאי להריץ משימות רקע. מנהל המערכת יכול להעניק “jobs: write”.</translation>
    </message>
    <message>
        <source>Jobs that need credentials are left to others, until an administrator who holds the company's key has signed in once more and this worker starts again.</source>
        <translation>משימות שדורשות פרטי גישה נשארות לאחרים, עד שמנהל מערכת שמחזיק במפתח של החברה ייכנס פעם נוספת וה־worker הזה יופעל מחדש.</translation>
    </message>
    <message>
        <source>Jobs that need credentials are left to others: %1</source>
        <translation>משימות שדורשות פרטי גישה נשארות לאחרים: %1</translation>
    </message>
    <message>
        <source>Receiving deliveries at %1, port %2.</source>
        <translation>הודעות webhook מתקבלות ב־%1, פורט %2.</translation>
    </message>
    <message>
        <source>Stopping: jobs that run are given back.</source>
        <translation>בעצירה: המשימות שבביצוע מוחזרות.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>נעצר.</translation>
    </message>
    <message>
        <source>Runs background jobs without a window</source>
        <translation>מריץ משימות רקע ללא חלון</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] schema ACTION [--admin ROLE]

  doc      prints the schema of the database as a page of Markdown: every table
           with its purpose, columns, access class and source
  rights   prints every right, policy, trigger and function, one a line: what
           purserctl doctor compares a database with

  --admin ROLE   a superuser of the profile's server; postgres unless given</source>
        <translation>שימוש: purserctl [--profile NAME] schema ACTION [--admin ROLE]

  doc      מדפיס את מבנה מסד הנתונים כדף Markdown: כל טבלה
           עם ייעודה, עמודותיה, סוג הגישה ומקורה
  rights   מדפיס כל הרשאה, מדיניות, טריגר ופונקציה, אחת בשורה: מה
           ש-purserctl doctor משווה אליו את מסד הנתונים

  --admin ROLE   משתמש-על בשרת של הפרופיל; postgres אם לא צוין</translation>
    </message>
    <message>
        <source>which action? There are: doc, rights.</source>
        <translation>איזו פעולה? יש: doc,‏ rights.</translation>
    </message>
    <message>
        <source>“%1” belongs to no option.</source>
        <translation>‏“%1” אינו שייך לשום אפשרות.</translation>
    </message>
    <message>
        <source>--jobs is a number from 1 to 8.</source>
        <translation>‏‎--jobs הוא מספר מ־1 עד 8.</translation>
    </message>
    <message>
        <source>--port, --database and --ca say more of another server: name it with --host.</source>
        <translation>‏‎--port, ‎--database ו‎--ca אומרים עוד על שרת אחר: יש לציין אותו ב‎--host.</translation>
    </message>
    <message>
        <source>--port is a number from 1 to 65535, usually 5432.</source>
        <translation>‏‎--port הוא מספר מ־1 עד 65535, לרוב 5432.</translation>
    </message>
    <message>
        <source>worker on %1, process %2</source>
        <translation>תהליך %2 ברקע במחשב %1</translation>
    </message>
    <message>
        <source>key %1  %2  credentials: %3</source>
        <translation>מפתח %1  %2  פרטי גישה: %3</translation>
    </message>
    <message>
        <source>Key %1 is in use. Credentials encrypted anew: %2. Old keys ended: %3.</source>
        <translation>מפתח %1 בשימוש. פרטי גישה שהוצפנו מחדש: %2. מפתחות ישנים שבוטלו: %3.</translation>
    </message>
    <message>
        <source>Working for %1 as %2, jobs at once: %3.</source>
        <translation>עובד עבור %1 בתור %2, משימות בו־זמנית: %3.</translation>
    </message>
</context>
<context>
    <name>purser::ctl::Context</name>
    <message>
        <source>See purserctl %1 --help.</source>
        <translation>ראו purserctl %1 --help.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>מציג את הטקסט הזה.</translation>
    </message>
    <message>
        <source>Updating the database</source>
        <translation>מסד הנתונים מתעדכן</translation>
    </message>
    <message>
        <source>A password is needed: type it, pipe it in, or set %1.</source>
        <translation>דרושה סיסמה: הקלידו אותה, העבירו אותה בצינור, או הגדירו את %1.</translation>
    </message>
    <message>
        <source>Password of %1 on the server</source>
        <translation>הסיסמה של %1 בשרת</translation>
    </message>
</context>
<context>
    <name>purser::db</name>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>החיבור למסד הנתונים אבד.</translation>
    </message>
    <message>
        <source>The database server is stopping or restarting.</source>
        <translation>שרת מסד הנתונים נעצר או מופעל מחדש.</translation>
    </message>
    <message>
        <source>The database did not answer in time, so the request was stopped.</source>
        <translation>מסד הנתונים לא ענה בזמן, ולכן הבקשה הופסקה.</translation>
    </message>
    <message>
        <source>The disk of the database is full. Nothing was changed; free some space.</source>
        <translation>הדיסק של מסד הנתונים מלא. דבר לא שונה; פנו מקום.</translation>
    </message>
    <message>
        <source>The database server has no room for another connection.</source>
        <translation>בשרת מסד הנתונים אין מקום לחיבור נוסף.</translation>
    </message>
    <message>
        <source>This database only allows reading at the moment.</source>
        <translation>מסד הנתונים מאפשר כרגע קריאה בלבד.</translation>
    </message>
    <message>
        <source>The database does not let this person in.</source>
        <translation>מסד הנתונים אינו מכניס את המשתמש הזה.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>אינכם רשאים לעשות זאת.</translation>
    </message>
    <message>
        <source>Somebody else was changing the same rows. Nothing was changed; try again.</source>
        <translation>מישהו אחר שינה את אותן השורות. דבר לא שונה; נסו שוב.</translation>
    </message>
    <message>
        <source>Somebody else is changing this at the moment. Try again.</source>
        <translation>מישהו אחר משנה זאת כרגע. נסו שוב.</translation>
    </message>
    <message>
        <source>Another product already has this SKU.</source>
        <translation>למוצר אחר כבר יש המק״ט הזה.</translation>
    </message>
    <message>
        <source>Another variant already has this SKU.</source>
        <translation>לווריאציה אחרת כבר יש המק״ט הזה.</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>למוצר דרושה כותרת.</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>מחיר לא יכול להיות מתחת לאפס.</translation>
    </message>
    <message>
        <source>A cost cannot be below zero.</source>
        <translation>עלות לא יכולה להיות מתחת לאפס.</translation>
    </message>
    <message>
        <source>A status is draft, active, paused, archived or error.</source>
        <translation>סטטוס הוא טיוטה, פעיל, מושהה, בארכיון או שגיאה.</translation>
    </message>
    <message>
        <source>Somebody with this e-mail address exists.</source>
        <translation>כבר קיים משתמש עם כתובת הדוא״ל הזאת.</translation>
    </message>
    <message>
        <source>The database refused a request of the program: %1</source>
        <translation>מסד הנתונים דחה בקשה של התוכנית: %1</translation>
    </message>
    <message>
        <source>Company, e-mail address and password do not match. Check Caps Lock.</source>
        <translation>החברה, כתובת הדוא״ל והסיסמה אינן תואמות. בדקו את Caps Lock.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>החשבון הזה מושבת. פנו למנהל המערכת של החברה.</translation>
    </message>
    <message>
        <source>Too many windows are signed in with this account. Close one and try again.</source>
        <translation>יותר מדי חלונות מחוברים בחשבון הזה. סגרו אחד ונסו שוב.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that this computer does not trust. Choose the CA file your administrator gave you.</source>
        <translation>%1 מציג תעודה שהמחשב הזה אינו בוטח בה. בחרו את קובץ ה־CA שקיבלתם ממנהל המערכת.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name. Use the name written in the certificate, or ask your administrator for a new one.</source>
        <translation>התעודה של %1 היא לשם אחר. השתמשו בשם הכתוב בתעודה, או בקשו חדשה ממנהל המערכת.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>לא ניתן לקרוא את קובץ ה־CA‏ %1.</translation>
    </message>
    <message>
        <source>%1 does not offer TLS. Ask your administrator to switch it on; passwords would travel readable without it.</source>
        <translation>%1 אינו מציע TLS. בקשו ממנהל המערכת להפעיל אותו; בלעדיו סיסמאות עוברות גלויות.</translation>
    </message>
    <message>
        <source>There is no computer named %1. Check the spelling, and the network.</source>
        <translation>אין מחשב בשם %1. בדקו את האיות ואת הרשת.</translation>
    </message>
    <message>
        <source>Nothing answers on port %1 of %2. Is the server on, and the VPN connected?</source>
        <translation>דבר אינו עונה בפורט %1 של %2. האם השרת דולק וה־VPN מחובר?</translation>
    </message>
    <message>
        <source>%1 does not answer. Is the server on, and the VPN connected?</source>
        <translation>%1 אינו עונה. האם השרת דולק וה־VPN מחובר?</translation>
    </message>
    <message>
        <source>The database server is starting or stopping.</source>
        <translation>שרת מסד הנתונים בהפעלה או בעצירה.</translation>
    </message>
    <message>
        <source>There is no database %1 on %2. Ask your administrator to run purserctl setup.</source>
        <translation>אין מסד נתונים %1 ב־%2. בקשו ממנהל המערכת להריץ purserctl setup.</translation>
    </message>
    <message>
        <source>%1 does not accept connections from this computer. Ask your administrator.</source>
        <translation>%1 אינו מקבל חיבורים מהמחשב הזה. פנו למנהל המערכת.</translation>
    </message>
    <message>
        <source>The database at %1 cannot be reached: %2</source>
        <translation>לא ניתן להגיע למסד הנתונים ב־%1: %2</translation>
    </message>
    <message>
        <source>A password cannot be empty.</source>
        <translation>סיסמה לא יכולה להיות ריקה.</translation>
    </message>
    <message>
        <source>The password could not be prepared: %1</source>
        <translation>לא ניתן להכין את הסיסמה: %1</translation>
    </message>
    <message>
        <source>The database server at %1 is full: it takes no more connections at the moment.</source>
        <translation>שרת מסד הנתונים ב-%1 מלא: כרגע הוא אינו מקבל עוד חיבורים.</translation>
    </message>
    <message>
        <source>The database server was stopped.</source>
        <translation>שרת מסד הנתונים נעצר.</translation>
    </message>
    <message>
        <source>The database at %1 refused the connection: %2</source>
        <translation>מסד הנתונים ב-%1 סירב לחיבור: %2</translation>
    </message>
    <message>
        <source>The network does not say where %1 is. Is this computer online, and the VPN connected?</source>
        <translation>הרשת אינה יודעת היכן %1. האם המחשב מקוון, וה-VPN מחובר?</translation>
    </message>
    <message>
        <source>The program stopped waiting for the database.</source>
        <translation>התוכנה הפסיקה להמתין למסד הנתונים.</translation>
    </message>
    <message>
        <source>%1 broke off the connection. The server may be starting or stopping.</source>
        <translation>‏%1 ניתק את החיבור. ייתכן שהשרת עולה או נעצר.</translation>
    </message>
    <message>
        <source>A new product is a draft, active, paused or archived. An error comes later, from a store.</source>
        <translation>מוצר חדש הוא טיוטה, פעיל, מושהה או בארכיון. שגיאה באה מאוחר יותר, מחנות.</translation>
    </message>
    <message>
        <source>This password can be guessed from the e-mail address or the company. Choose another one.</source>
        <translation>אפשר לנחש את הסיסמה הזאת מכתובת הדוא״ל או משם החברה. יש לבחור סיסמה אחרת.</translation>
    </message>
    <message>
        <source>The database server on this computer does not answer at %1. It may be starting, stopping or overloaded.</source>
        <translation>שרת מסד הנתונים במחשב הזה אינו עונה ב־%1. ייתכן שהוא עולה, נעצר או עמוס.</translation>
    </message>
    <message>
        <source>The database server on this computer is not running: nothing answers at %1. Purser starts its own again by itself; another one has to be started.</source>
        <translation>שרת מסד הנתונים במחשב הזה אינו פועל: דבר אינו עונה ב־%1. את השרת שלו Purser מפעיל שוב בעצמו; שרת אחר יש להפעיל.</translation>
    </message>
</context>
<context>
    <name>purser::db::Connection</name>
    <message>
        <source>The database server has not answered for some time, so the connection was given up.</source>
        <translation>שרת מסד הנתונים לא ענה זמן מה, ולכן החיבור ננטש.</translation>
    </message>
    <message>
        <source>The program stopped waiting for the database.</source>
        <translation>התוכנה הפסיקה להמתין למסד הנתונים.</translation>
    </message>
    <message>
        <source>The connection was lost while the change was being saved, and the server could not be asked whether it arrived: %1 Look at the rows before you repeat it.</source>
        <translation>החיבור נותק בזמן שהשינוי נשמר, ואי אפשר היה לשאול את השרת אם הגיע: %1 יש לבדוק את השורות לפני שחוזרים על השינוי.</translation>
    </message>
    <message>
        <source>The connection was lost while the change was being saved. The server was asked: nothing was saved.</source>
        <translation>החיבור נותק בזמן שהשינוי נשמר. השרת נשאל: דבר לא נשמר.</translation>
    </message>
</context>
<context>
    <name>purser::db::Database</name>
    <message>
        <source>The program made a mistake while working with the database: %1</source>
        <translation>התוכנית שגתה בעבודה עם מסד הנתונים: %1</translation>
    </message>
</context>
<context>
    <name>purser::db::Migrator</name>
    <message>
        <source>This database was made by a newer Purser (step %1). Update the program on this computer; nothing was changed.</source>
        <translation>מסד הנתונים נוצר ב־Purser חדש יותר (שלב %1). עדכנו את התוכנית במחשב הזה; דבר לא שונה.</translation>
    </message>
    <message>
        <source>Step %1 of this database's schema is not the one this Purser knows: it was edited after it had been applied. Use the program that made the database, or restore a backup; nothing was changed.</source>
        <translation>שלב %1 בסכמה של מסד הנתונים אינו זה ש־Purser מכיר: הוא נערך אחרי שהוחל. השתמשו בתוכנית שיצרה את מסד הנתונים, או שחזרו גיבוי; דבר לא שונה.</translation>
    </message>
    <message>
        <source>Step %1 of the schema failed, and nothing of it remains: %2</source>
        <translation>שלב %1 של הסכמה נכשל, ולא נשאר ממנו דבר: %2</translation>
    </message>
    <message>
        <source>This database is not prepared for Purser. Ask your administrator to run purserctl setup.</source>
        <translation>מסד הנתונים אינו מוכן ל־Purser. בקשו ממנהל המערכת להריץ purserctl setup.</translation>
    </message>
    <message>
        <source>This database is older than the program. Ask your administrator to run purserctl setup with version %1.</source>
        <translation>מסד הנתונים ישן מהתוכנית. בקשו ממנהל המערכת להריץ purserctl setup בגרסה %1.</translation>
    </message>
    <message>
        <source>This database was made by a newer Purser. Update the program on this computer.</source>
        <translation>מסד הנתונים נוצר ב־Purser חדש יותר. עדכנו את התוכנית במחשב הזה.</translation>
    </message>
</context>
<context>
    <name>purser::demo</name>
    <message>
        <source>The demo company is already there: “%1” exists. Erase it first (purserctl demo erase), then create it again.</source>
        <translation>חברת ההדגמה כבר קיימת: “%1” נמצאת. מחקו אותה תחילה (purserctl demo erase) וצרו שוב.</translation>
    </message>
    <message>
        <source>Creating the demo company was stopped; nothing of it was kept.</source>
        <translation>יצירת חברת ההדגמה הופסקה; דבר ממנה לא נשמר.</translation>
    </message>
    <message>
        <source>Korvala Home has between 1 and 1,000,000 products.</source>
        <translation>ב־Korvala Home יש בין 1 ל־1,000,000 מוצרים.</translation>
    </message>
    <message>
        <source>The company “%1” has the short name “%2”, but is not the demo company. Nothing was erased.</source>
        <translation>לחברה “%1” יש השם הקצר “%2”, אך היא אינה חברת ההדגמה. דבר לא נמחק.</translation>
    </message>
    <message>
        <source>Erasing a company needs a superuser of the database.</source>
        <translation>למחיקת חברה דרוש מנהל־על של מסד הנתונים.</translation>
    </message>
    <message>
        <source>There is no demo company here, so nothing was erased.</source>
        <translation>אין כאן חברת הדגמה, ולכן דבר לא נמחק.</translation>
    </message>
</context>
<context>
    <name>purser::files</name>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>ברקוד</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>מזהה כתובת</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>תיאור קצר</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>סוג מוצר</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>אורך</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>רוחב</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>גובה</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>מחיר מבצע</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>מחיר להשוואה</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>עלות</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Stock status</source>
        <translation>מצב מלאי</translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation>מכירה ללא מלאי</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>אפשרויות</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>קטגוריות</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>מותגים</translation>
    </message>
    <message>
        <source>ID at the store</source>
        <translation>מזהה בחנות</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>נקודה־פסיק</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>טאב</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>פסיק</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>קו אנכי</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>עמודה</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>A temporary file in %1 cannot be written: %2. Free some space there and try again.</source>
        <translation>אי אפשר לכתוב קובץ זמני ב-%1: %2. יש לפנות שם מקום ולנסות שוב.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>no</source>
        <translation>לא</translation>
    </message>
</context>
<context>
    <name>purser::files::CsvReader</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>לא ניתן לקרוא את הקובץ: %1</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed.</source>
        <translation>המירכאות שנפתחו בשורה %1 אינן נסגרות.</translation>
    </message>
    <message>
        <source>The value is too long for a cell.</source>
        <translation>הערך ארוך מדי לתא.</translation>
    </message>
    <message>
        <source>Shorten it, or keep it elsewhere and put a link here.</source>
        <translation>יש לקצר אותו, או לשמור אותו במקום אחר ולשים כאן קישור.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>השורה ארוכה מדי.</translation>
    </message>
    <message>
        <source>Shorten its values.</source>
        <translation>יש לקצר את ערכיה.</translation>
    </message>
    <message>
        <source>The row has more than %1 values.</source>
        <translation>בשורה יותר מ-%1 ערכים.</translation>
    </message>
    <message>
        <source>The row has too many values.</source>
        <translation>בשורה יותר מדי ערכים.</translation>
    </message>
    <message>
        <source>Check the separator, and quotation marks around values that contain it.</source>
        <translation>יש לבדוק את המפריד, ואת המירכאות סביב ערכים שמכילים אותו.</translation>
    </message>
    <message>
        <source>The value has a character that does not exist in %1.</source>
        <translation>בערך יש תו שאינו קיים ב-%1.</translation>
    </message>
    <message>
        <source>A character does not exist in this encoding.</source>
        <translation>תו אינו קיים בקידוד הזה.</translation>
    </message>
    <message>
        <source>Choose another encoding when the file is opened.</source>
        <translation>יש לבחור קידוד אחר בעת פתיחת הקובץ.</translation>
    </message>
    <message>
        <source>The value is not UTF-8 text.</source>
        <translation>הערך אינו טקסט UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as "CSV UTF-8", or choose another encoding when it is opened.</source>
        <translation>יש לשמור את הקובץ כ-"CSV UTF-8", או לבחור קידוד אחר בעת הפתיחה.</translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark.</source>
        <translation>יש טקסט אחרי מירכאה סוגרת.</translation>
    </message>
    <message>
        <source>Write a quotation mark inside a value twice, or take it out.</source>
        <translation>יש לכתוב מירכאה בתוך ערך פעמיים, או להסיר אותה.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a character.</source>
        <translation>הקובץ נגמר באמצע תו.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>הקובץ נגמר מוקדם מדי.</translation>
    </message>
    <message>
        <source>Download or copy the file again.</source>
        <translation>יש להוריד או להעתיק את הקובץ שוב.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>מירכאה אינה נסגרת.</translation>
    </message>
    <message>
        <source>Close it, or take it out.</source>
        <translation>יש לסגור אותה או להסיר אותה.</translation>
    </message>
    <message>
        <source>The file ends inside the quoted value that begins in line %1.</source>
        <translation>הקובץ נגמר בתוך הערך המצוטט שמתחיל בשורה %1.</translation>
    </message>
    <message>
        <source>Download or copy the file again: it was cut off, or a quotation mark is missing.</source>
        <translation>יש להוריד או להעתיק את הקובץ שוב: הוא נקטע, או שחסרה מירכאה.</translation>
    </message>
    <message>
        <source>The value takes %1 MB. A cell holds at most %2 MB.</source>
        <translation>הערך תופס %1 MB. בתא יש מקום ל-%2 MB לכל היותר.</translation>
    </message>
    <message>
        <source>The row takes more than %1 MB.</source>
        <translation>השורה תופסת יותר מ-%1 MB.</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is not closed within %2 MB.</source>
        <translation>המירכאות שנפתחו בשורה %1 אינן נסגרות בתוך %2 MB.</translation>
    </message>
</context>
<context>
    <name>purser::files::DialectDetector</name>
    <message>
        <source>as chosen</source>
        <translation>כפי שנבחר</translation>
    </message>
    <message>
        <source>no other one fits</source>
        <translation>שום אפשרות אחרת אינה מתאימה</translation>
    </message>
    <message>
        <source>the first line says so</source>
        <translation>כך כתוב בשורה הראשונה</translation>
    </message>
    <message numerus="yes">
        <source>it parts the header into %Ln columns</source>
        <translation>
            <numerusform>הוא מחלק את שורת הכותרות לעמודה אחת</numerusform>
            <numerusform>הוא מחלק את שורת הכותרות ל־%Ln עמודות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln rows have %2 columns</source>
        <translation>
            <numerusform>מספר העמודות בשורה הראשונה הוא %2 (%1)</numerusform>
            <numerusform>ל־%1 מתוך %Ln השורות הראשונות יש %2 עמודות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::ImportErrors</name>
    <message>
        <source>Other errors</source>
        <translation>שגיאות אחרות</translation>
    </message>
</context>
<context>
    <name>purser::files::ImportSession</name>
    <message>
        <source>“%1” has a header but no rows. There is nothing to import.</source>
        <translation>ב־“%1” יש כותרת אך אין שורות. אין מה לייבא.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>אין קובץ פתוח.</translation>
    </message>
    <message>
        <source>The file was changed since it was opened. Open it again.</source>
        <translation>הקובץ שונה מאז שנפתח. פתחו אותו שוב.</translation>
    </message>
    <message>
        <source>This SKU belongs to %1, another product of the catalog.</source>
        <translation>המק״ט הזה שייך אל %1, מוצר אחר בקטלוג.</translation>
    </message>
    <message>
        <source>This SKU or ID belongs to %1, another product of the catalog.</source>
        <translation>המק״ט או המזהה הזה שייך אל %1, מוצר אחר בקטלוג.</translation>
    </message>
    <message>
        <source>Its parent is in neither the file nor the catalog.</source>
        <translation>מוצר האב אינו בקובץ ואינו בקטלוג.</translation>
    </message>
    <message>
        <source>A new product needs a title.</source>
        <translation>למוצר חדש דרושה כותרת.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2. Its status stays.</source>
        <translation>מוצר במצב %1 לא יכול לעבור למצב %2. הסטטוס נשאר.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>אי אפשר לכתוב את “%1”: %2.</translation>
    </message>
    <message>
        <source>%1 with BOM</source>
        <translation>%1 עם BOM</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>כפי שנבחר</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>לא ודאי</translation>
    </message>
    <message>
        <source>The encoding is a guess. Look whether the examples below are readable, or choose another one.</source>
        <translation>הקידוד הוא ניחוש. יש לבדוק אם הדוגמאות למטה קריאות, או לבחור קידוד אחר.</translation>
    </message>
    <message>
        <source>Rows in another encoding than the rest: %1. They are left out.</source>
        <translation>שורות בקידוד אחר מהשאר: %1. הן מדולגות.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a row: it was probably cut off. Download or copy it again.</source>
        <translation>הקובץ נגמר באמצע שורה: כנראה נקטע. יש להוריד או להעתיק אותו שוב.</translation>
    </message>
    <message>
        <source>The SKU belongs to another product of the catalog.</source>
        <translation>המק״ט שייך למוצר אחר בקטלוג.</translation>
    </message>
    <message>
        <source>Give it a SKU of its own, here or in the catalog.</source>
        <translation>יש לתת לו מק״ט משלו, כאן או בקטלוג.</translation>
    </message>
    <message>
        <source>The SKU or ID belongs to another product of the catalog.</source>
        <translation>המק״ט או המזהה שייכים למוצר אחר בקטלוג.</translation>
    </message>
    <message>
        <source>Add the parent to the file, or correct its ID or SKU here.</source>
        <translation>יש להוסיף את מוצר האב לקובץ, או לתקן כאן את המזהה או המק״ט שלו.</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>יש לתת לו שם.</translation>
    </message>
    <message>
        <source>It has several variants in the catalog, and none has this SKU.</source>
        <translation>יש לו כמה וריאנטים בקטלוג, ולאף אחד מהם אין המק״ט הזה.</translation>
    </message>
    <message>
        <source>Give it the SKU of one of them, or export it with its variations.</source>
        <translation>יש לתת לו את המק״ט של אחד מהם, או לייצא אותו עם הווריאציות שלו.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln variants in the catalog, and none has this SKU.</source>
        <translation>
            <numerusform>יש לו בקטלוג וריאציה אחת, ואין לה המק"ט הזה.</numerusform>
            <numerusform>יש לו בקטלוג %Ln וריאציות, ולאף אחת אין המק"ט הזה.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::ListWriter</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>אי אפשר לכתוב את “%1”: %2.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>%1 (percent)</source>
        <translation>%1 (אחוזים)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>מטבע</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>ישן</translation>
    </message>
    <message>
        <source>New</source>
        <translation>חדש</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>הצעד הבא</translation>
    </message>
</context>
<context>
    <name>purser::files::NumberEvidence</name>
    <message>
        <source>“%1” in line %2 can be read in two ways, and no other number tells which. It is read as %3. Choose how numbers are written.</source>
        <translation>את ‏“%1” בשורה %2 אפשר לקרוא בשתי דרכים, ושום מספר אחר אינו מכריע. הוא נקרא %3. יש לבחור איך נכתבים מספרים.</translation>
    </message>
    <message>
        <source>no number has a decimal point</source>
        <translation>לאף מספר אין נקודה עשרונית</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers with a decimal comma</source>
        <translation>
            <numerusform>מספר אחד עם פסיק עשרוני</numerusform>
            <numerusform>‏%Ln מספרים עם פסיק עשרוני</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers with a decimal point</source>
        <translation>
            <numerusform>מספר אחד עם נקודה עשרונית</numerusform>
            <numerusform>‏%Ln מספרים עם נקודה עשרונית</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>numbers of one kind, of the other</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>purser::files::ProductFile</name>
    <message>
        <source>There is no file "%1".</source>
        <translation>אין קובץ "%1".</translation>
    </message>
    <message>
        <source>"%1" cannot be opened: %2.</source>
        <translation>לא ניתן לפתוח את "%1": %2.</translation>
    </message>
    <message>
        <source>"%1" is empty.</source>
        <translation>"%1" ריק.</translation>
    </message>
    <message>
        <source>"%1" is neither a WooCommerce nor a Shopify product export. Its first line must name their columns: Type, SKU, Name, … for WooCommerce, Handle, Title, … for Shopify.</source>
        <translation>"%1" אינו ייצוא מוצרים של WooCommerce או של Shopify. השורה הראשונה צריכה לנקוב בעמודות: Type, SKU, Name, … ל־WooCommerce, ‏Handle, Title, … ל־Shopify.</translation>
    </message>
    <message>
        <source>Same ID as line %1. The first one is kept.</source>
        <translation>אותו מזהה כמו בשורה %1. הראשון נשמר.</translation>
    </message>
    <message>
        <source>Same SKU as line %1. The first one is kept.</source>
        <translation>אותו מק״ט כמו בשורה %1. הראשון נשמר.</translation>
    </message>
    <message>
        <source>The file was changed while it was read. Open it again.</source>
        <translation>הקובץ שונה בזמן הקריאה. פתחו אותו שוב.</translation>
    </message>
    <message>
        <source>"%1" cannot be imported. %2</source>
        <translation>אי אפשר לייבא את "%1". %2</translation>
    </message>
    <message>
        <source>The header of "%1" cannot be read. %2 %3</source>
        <translation>אי אפשר לקרוא את שורת הכותרות של "%1". %2 %3</translation>
    </message>
    <message>
        <source>The file was not read yet.</source>
        <translation>הקובץ עוד לא נקרא.</translation>
    </message>
    <message>
        <source>Same ID as a line before. The first one is kept.</source>
        <translation>אותו מזהה כמו בשורה קודמת. הראשונה נשמרת.</translation>
    </message>
    <message>
        <source>Same SKU as a line before. The first one is kept.</source>
        <translation>אותו מק״ט כמו בשורה קודמת. הראשונה נשמרת.</translation>
    </message>
    <message>
        <source>Remove one of the two rows.</source>
        <translation>יש להסיר אחת משתי השורות.</translation>
    </message>
    <message>
        <source>Give each product and variation a SKU of its own, or remove one of the rows.</source>
        <translation>יש לתת לכל מוצר ווריאציה מק״ט משלהם, או להסיר אחת מהשורות.</translation>
    </message>
    <message>
        <source>The product has too many rows. Only the first ones are read.</source>
        <translation>למוצר יותר מדי שורות. רק הראשונות נקראות.</translation>
    </message>
    <message>
        <source>A product may have at most %1 rows.</source>
        <translation>למוצר יכולות להיות לכל היותר %1 שורות.</translation>
    </message>
    <message>
        <source>Its product in line %1 is left out.</source>
        <translation>המוצר שלה בשורה %1 מדולג.</translation>
    </message>
    <message>
        <source>Its product is left out.</source>
        <translation>המוצר שלה מדולג.</translation>
    </message>
    <message>
        <source>Correct the product.</source>
        <translation>יש לתקן את המוצר.</translation>
    </message>
</context>
<context>
    <name>purser::files::RowReader</name>
    <message>
        <source>Not a number. A price looks like %1.</source>
        <translation>לא מספר. מחיר נראה כך: %1.</translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation>מחיר לא יכול להיות שלילי.</translation>
    </message>
    <message>
        <source>Not a number. A measure looks like %1.</source>
        <translation>לא מספר. מידה נראית כך: %1.</translation>
    </message>
    <message>
        <source>A measure cannot be negative.</source>
        <translation>מידה לא יכולה להיות שלילית.</translation>
    </message>
    <message>
        <source>Stock must be a whole number.</source>
        <translation>מלאי חייב להיות מספר שלם.</translation>
    </message>
    <message>
        <source>Not a web address. The picture would be lost.</source>
        <translation>זו אינה כתובת רשת. התמונה תאבד.</translation>
    </message>
    <message>
        <source>Too long: at most %1 characters fit here.</source>
        <translation>ארוך מדי: לכל היותר %1 תווים נכנסים כאן.</translation>
    </message>
    <message>
        <source>A price of ten thousand million and more is not plausible.</source>
        <translation>מחיר של עשרה מיליארד ומעלה אינו סביר.</translation>
    </message>
    <message>
        <source>This measure is not plausible.</source>
        <translation>המידה הזאת אינה סבירה.</translation>
    </message>
    <message>
        <source>This address is longer than 2,000 characters.</source>
        <translation>הכתובת ארוכה מ־2,000 תווים.</translation>
    </message>
    <message>
        <source>Put quotation marks around values that contain the separator.</source>
        <translation>יש לשים מירכאות סביב ערכים שמכילים את המפריד.</translation>
    </message>
    <message>
        <source>The row has too many values.</source>
        <translation>בשורה יותר מדי ערכים.</translation>
    </message>
    <message>
        <source>Download or copy the file again.</source>
        <translation>יש להוריד או להעתיק את הקובץ שוב.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>הקובץ נגמר מוקדם מדי.</translation>
    </message>
    <message>
        <source>Put quotation marks around values that contain line breaks.</source>
        <translation>יש לשים מירכאות סביב ערכים שמכילים מעברי שורה.</translation>
    </message>
    <message>
        <source>The row has too few values.</source>
        <translation>בשורה פחות מדי ערכים.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>יש לקצר אותו.</translation>
    </message>
    <message>
        <source>Check the commas, and leave parts out.</source>
        <translation>יש לבדוק את הפסיקים, ולהשמיט חלקים.</translation>
    </message>
    <message>
        <source>The value has too many parts.</source>
        <translation>בערך יותר מדי חלקים.</translation>
    </message>
    <message>
        <source>A category has at most %1 levels.</source>
        <translation>לקטגוריה לכל היותר %1 רמות.</translation>
    </message>
    <message>
        <source>Shorten the path.</source>
        <translation>יש לקצר את הנתיב.</translation>
    </message>
    <message>
        <source>The other numbers of the file are like %1. Correct this one, or choose the other way of writing numbers when the file is opened.</source>
        <translation>שאר המספרים בקובץ הם כמו %1. יש לתקן את זה, או לבחור בעת הפתיחה את הדרך האחרת לכתיבת מספרים.</translation>
    </message>
    <message>
        <source>Leave the cell empty when there is no value.</source>
        <translation>יש להשאיר את התא ריק כשאין ערך.</translation>
    </message>
    <message>
        <source>Correct it, or leave the cell empty.</source>
        <translation>יש לתקן אותו, או להשאיר את התא ריק.</translation>
    </message>
    <message>
        <source>Leave it out, or use a shorter one.</source>
        <translation>יש להשמיט אותו, או להשתמש בקצר יותר.</translation>
    </message>
    <message>
        <source>An address begins with https://.</source>
        <translation>כתובת מתחילה ב-https://.</translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln values, the header names only %1 columns.</source>
        <translation>
            <numerusform>בשורה ערך אחד, בכותרות רק %1 עמודות.</numerusform>
            <numerusform>בשורה %Ln ערכים, בכותרות רק %1 עמודות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file ends in the middle of this row: it has %Ln values, the header names %1 columns.</source>
        <translation>
            <numerusform>הקובץ נגמר באמצע השורה הזאת: יש בה ערך אחד, בכותרות %1 עמודות.</numerusform>
            <numerusform>הקובץ נגמר באמצע השורה הזאת: יש בה %Ln ערכים, בכותרות %1 עמודות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln values, the header names %1 columns.</source>
        <translation>
            <numerusform>בשורה ערך אחד, בכותרות %1 עמודות.</numerusform>
            <numerusform>בשורה %Ln ערכים, בכותרות %1 עמודות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln parts in this value; at most %1 fit here.</source>
        <translation>
            <numerusform>בערך הזה חלק אחד; לכל היותר %1 נכנסים כאן.</numerusform>
            <numerusform>בערך הזה %Ln חלקים; לכל היותר %1 נכנסים כאן.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::ShopifyProducts</name>
    <message>
        <source>Joins the rows of a product</source>
        <translation>מחבר את השורות של מוצר</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>קטגוריות</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>סוג מוצר</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>ברקוד</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>Stock is tracked</source>
        <translation>יש מעקב מלאי</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation>מכירה ללא מלאי</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>מחיר להשוואה</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>עלות</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>סדר התמונות</translation>
    </message>
    <message>
        <source>Text of an image</source>
        <translation>טקסט של תמונה</translation>
    </message>
    <message>
        <source>Image of the variant</source>
        <translation>תמונה של הווריאציה</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>אפשרות %1</translation>
    </message>
    <message>
        <source>Not a status: active, draft, archived and unlisted are.</source>
        <translation>לא סטטוס: active,‏ draft,‏ archived ו־unlisted הם.</translation>
    </message>
    <message>
        <source>The row has no handle, so it belongs to no product.</source>
        <translation>לשורה אין מזהה כתובת, ולכן אינה שייכת לשום מוצר.</translation>
    </message>
    <message>
        <source>The option has a value but no name.</source>
        <translation>לאפשרות יש ערך אך אין שם.</translation>
    </message>
    <message>
        <source>Same options as line %1. The first one is kept.</source>
        <translation>אותן אפשרויות כמו בשורה %1. הראשונה נשמרת.</translation>
    </message>
    <message>
        <source>Its product in line %1 has an error.</source>
        <translation>במוצר שלה בשורה %1 יש שגיאה.</translation>
    </message>
    <message>
        <source>Shopify product export</source>
        <translation>ייצוא מוצרים של Shopify</translation>
    </message>
    <message>
        <source>Too long for a category.</source>
        <translation>ארוך מדי לקטגוריה.</translation>
    </message>
    <message>
        <source>Shorten the path.</source>
        <translation>יש לקצר את הנתיב.</translation>
    </message>
    <message>
        <source>Its product has an error.</source>
        <translation>במוצר שלה יש שגיאה.</translation>
    </message>
    <message>
        <source>Correct the product.</source>
        <translation>יש לתקן את המוצר.</translation>
    </message>
</context>
<context>
    <name>purser::files::TextEncoding</name>
    <message>
        <source>not UTF-8; judged by its letters, %1 % sure</source>
        <translation>לא UTF-8; לפי האותיות, בוודאות של %1 %</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>סימן סדר בתים</translation>
    </message>
    <message>
        <source>two bytes for each character, %1 % sure</source>
        <translation>שני בתים לכל תו, בוודאות של %1 %</translation>
    </message>
    <message>
        <source>only plain letters</source>
        <translation>רק אותיות פשוטות</translation>
    </message>
    <message>
        <source>only plain letters at the beginning</source>
        <translation>בהתחלה רק אותיות פשוטות</translation>
    </message>
    <message>
        <source>all characters fit</source>
        <translation>כל התווים מתאימים</translation>
    </message>
    <message>
        <source>nearly all characters fit</source>
        <translation>כמעט כל התווים מתאימים</translation>
    </message>
    <message>
        <source>This is an Excel or OpenDocument workbook, or another zip archive. Open it in the spreadsheet program and save it as "CSV UTF-8".</source>
        <translation>זו חוברת עבודה של Excel או OpenDocument, או ארכיון zip אחר. יש לפתוח אותה בגיליון ולשמור כ-"CSV UTF-8".</translation>
    </message>
    <message>
        <source>This is an old Excel workbook. Open it in the spreadsheet program and save it as "CSV UTF-8".</source>
        <translation>זו חוברת עבודה ישנה של Excel. יש לפתוח אותה בגיליון ולשמור כ-"CSV UTF-8".</translation>
    </message>
    <message>
        <source>The file is compressed. Unpack it first.</source>
        <translation>הקובץ דחוס. יש לחלץ אותו קודם.</translation>
    </message>
    <message>
        <source>This is no text file. Choose the CSV file that the shop exported.</source>
        <translation>זה אינו קובץ טקסט. יש לבחור את קובץ ה-CSV שהחנות ייצאה.</translation>
    </message>
</context>
<context>
    <name>purser::files::WooCommerceProducts</name>
    <message>
        <source>ID at the store</source>
        <translation>מזהה בחנות</translation>
    </message>
    <message>
        <source>Kind of row</source>
        <translation>סוג השורה</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>ברקוד</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>תיאור קצר</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Stock status</source>
        <translation>מצב מלאי</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation>מכירה ללא מלאי</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>מחיר מבצע</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>קטגוריות</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Product of a variation</source>
        <translation>המוצר של הווריאציה</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>מותגים</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>עלות</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>אורך</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>רוחב</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>גובה</translation>
    </message>
    <message>
        <source>Attribute %1</source>
        <translation>מאפיין %1</translation>
    </message>
    <message>
        <source>A measure of a million and more is not plausible.</source>
        <translation>מידה של מיליון ומעלה אינה סבירה.</translation>
    </message>
    <message>
        <source>The sale price is higher than the regular price.</source>
        <translation>מחיר המבצע גבוה מהמחיר הרגיל.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>למוצר דרוש שם.</translation>
    </message>
    <message>
        <source>Type not supported: simple, variable, variation are.</source>
        <translation>סוג לא נתמך: simple,‏ variable,‏ variation נתמכים.</translation>
    </message>
    <message>
        <source>Its product in line %1 has an error.</source>
        <translation>במוצר שלה בשורה %1 יש שגיאה.</translation>
    </message>
    <message>
        <source>The product in line %1 is simple and has no variations.</source>
        <translation>המוצר בשורה %1 פשוט ואין לו וריאציות.</translation>
    </message>
    <message>
        <source>None of its variations can be imported.</source>
        <translation>לא ניתן לייבא אף אחת מהווריאציות שלו.</translation>
    </message>
    <message>
        <source>WooCommerce product export</source>
        <translation>ייצוא מוצרים של WooCommerce</translation>
    </message>
    <message>
        <source>Its product has an error.</source>
        <translation>במוצר שלה יש שגיאה.</translation>
    </message>
    <message>
        <source>Correct the product.</source>
        <translation>יש לתקן את המוצר.</translation>
    </message>
    <message>
        <source>Correct its variations.</source>
        <translation>יש לתקן את הווריאציות שלו.</translation>
    </message>
</context>
<context>
    <name>purser::grid::GridModel</name>
    <message>
        <source>%1, ticked</source>
        <translation>%1, מסומן</translation>
    </message>
</context>
<context>
    <name>purser::jobs</name>
    <message>
        <source>%1, seal %2: %3. Compare with a backup.</source>
        <translation>%1, חתימה %2: ‏%3. יש להשוות לגיבוי.</translation>
    </message>
    <message>
        <source>Old logs could not be removed now, because somebody reads them.</source>
        <translation>לא ניתן היה להסיר עכשיו יומנים ישנים, כי מישהו קורא אותם.</translation>
    </message>
    <message>
        <source>The job was asked to stop.</source>
        <translation>המשימה התבקשה להיעצר.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>אין אזור זמן “%1”.</translation>
    </message>
    <message>
        <source>This rule has no further times.</source>
        <translation>לכלל הזה אין מועדים נוספים.</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail does not match %Ln of its seals: somebody changed or removed what was written. Compare the database with a backup.</source>
        <translation>
            <numerusform>יומן הביקורת אינו תואם לחותם אחד שלו: מישהו שינה או הסיר את מה שנכתב. יש להשוות את מסד הנתונים לגיבוי.</numerusform>
            <numerusform>יומן הביקורת אינו תואם ל־%Ln מהחותמים שלו: מישהו שינה או הסיר את מה שנכתב. יש להשוות את מסד הנתונים לגיבוי.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of logs were past their time.</source>
        <translation>
            <numerusform>זמנה של שורת יומן אחת עבר.</numerusform>
            <numerusform>זמנן של %Ln שורות יומן עבר.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::jobs::JobEngine</name>
    <message>
        <source>%1: it is another program's job now.</source>
        <translation>%1: המשימה שייכת עכשיו לתוכנית אחרת.</translation>
    </message>
</context>
<context>
    <name>purser::jobs::JobRun</name>
    <message>
        <source>Another program went on with this job.</source>
        <translation>תוכנית אחרת המשיכה במשימה הזאת.</translation>
    </message>
    <message>
        <source>The log of this attempt ends here: it has too many lines.</source>
        <translation>היומן של הניסיון הזה מסתיים כאן: יש בו יותר מדי שורות.</translation>
    </message>
    <message>
        <source>This job ended because of a defect of the program.</source>
        <translation>המשימה הזאת הסתיימה בגלל תקלה בתוכנית.</translation>
    </message>
</context>
<context>
    <name>purser::jobs::Keeper</name>
    <message>
        <source>The account that runs background jobs is disabled.</source>
        <translation>החשבון שמריץ משימות רקע מושבת.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>החיבור למסד הנתונים אבד.</translation>
    </message>
</context>
<context>
    <name>purser::profiles</name>
    <message>
        <source>This computer</source>
        <translation>המחשב הזה</translation>
    </message>
</context>
<context>
    <name>purser::profiles::ProfileStore</name>
    <message>
        <source>The profiles in %1 cannot be read: %2</source>
        <translation>לא ניתן לקרוא את הפרופילים ב־%1: %2</translation>
    </message>
    <message>
        <source>The file %1 is damaged. Delete it, or restore it from a backup; it holds no passwords and no data.</source>
        <translation>הקובץ %1 פגום. מחקו אותו, או שחזרו אותו מגיבוי; אין בו סיסמאות ונתונים.</translation>
    </message>
    <message>
        <source>The profiles cannot be kept in %1: %2</source>
        <translation>לא ניתן לשמור את הפרופילים ב־%1: %2</translation>
    </message>
</context>
<context>
    <name>purser::secrets</name>
    <message>
        <source>The password could not be kept, because the disk of %1 is full. Free some space.</source>
        <translation>לא ניתן לשמור את הסיסמה, כי הדיסק של %1 מלא. פנו מקום.</translation>
    </message>
    <message>
        <source>The password could not be kept in %1. Check that the folder is yours and may be written.</source>
        <translation>לא ניתן לשמור את הסיסמה ב־%1. בדקו שהתיקייה שלכם ושמותר לכתוב בה.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not open. Unlock it and try again.</source>
        <translation>מחזיק המפתחות של המחשב לא נפתח. שחררו את נעילתו ונסו שוב.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>לא ניתן לקרוא את הקובץ %1: %2.</translation>
    </message>
    <message>
        <source>Others on this computer can read %1. Make it your own: chmod 600 %1</source>
        <translation>אחרים במחשב הזה יכולים לקרוא את %1. הפכו אותו לשלכם בלבד: chmod 600 %1</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>הקובץ %1 ריק.</translation>
    </message>
    <message>
        <source>systemd hands over no credential %1.</source>
        <translation>‏systemd אינו מוסר פרטי גישה %1.</translation>
    </message>
</context>
<context>
    <name>purser::secrets::CredentialStore</name>
    <message>
        <source>The private key is a credential of systemd; it is changed there.</source>
        <translation>המפתח הפרטי הוא פרטי גישה של systemd; משנים אותו שם.</translation>
    </message>
</context>
<context>
    <name>purser::secrets::FileSecretStore</name>
    <message>
        <source>The file of passwords %1 cannot be read. Check that it is yours.</source>
        <translation>לא ניתן לקרוא את קובץ הסיסמאות %1. בדקו שהוא שלכם.</translation>
    </message>
    <message>
        <source>The file of passwords %1 is damaged. Move it away; Purser will ask for the passwords again.</source>
        <translation>קובץ הסיסמאות %1 פגום. העבירו אותו למקום אחר; Purser יבקש שוב את הסיסמאות.</translation>
    </message>
    <message>
        <source>No password is kept for this.</source>
        <translation>לא נשמרה לכך סיסמה.</translation>
    </message>
    <message>
        <source>No keychain service runs here, so passwords are kept in %1, which only your account can read.</source>
        <translation>לא פועל כאן שירות מחזיק מפתחות, ולכן הסיסמאות נשמרות ב־%1, שרק החשבון שלכם יכול לקרוא.</translation>
    </message>
</context>
<context>
    <name>purser::secrets::Keyring</name>
    <message>
        <source>The private key in the keychain of this computer is damaged. Bring it back with your recovery phrase.</source>
        <translation>המפתח הפרטי במחזיק המפתחות של המחשב הזה פגום. אפשר להחזיר אותו בעזרת צירוף המילים לשחזור.</translation>
    </message>
    <message>
        <source>This computer does not hold the company's key yet. Ask an administrator to sign in once, which passes it on, or bring your own key here with your recovery phrase.</source>
        <translation>במחשב הזה אין עדיין מפתח של החברה. בקשו ממנהל להיכנס פעם אחת, וכך המפתח יועבר, או הביאו לכאן את המפתח שלכם בעזרת צירוף המילים לשחזור.</translation>
    </message>
    <message>
        <source>This computer does not hold the key of these credentials. Ask an administrator to sign in once, which passes it on, or bring your own key here with your recovery phrase.</source>
        <translation>במחשב הזה אין המפתח של פרטי הגישה האלה. בקשו ממנהל להיכנס פעם אחת, וכך המפתח יועבר, או הביאו לכאן את המפתח שלכם בעזרת צירוף המילים לשחזור.</translation>
    </message>
    <message>
        <source>The credential “%1” was changed outside Purser and cannot be read. Enter it again.</source>
        <translation>פרטי הגישה “%1” שונו מחוץ ל־Purser ואי אפשר לקרוא אותם. יש להזין אותם שוב.</translation>
    </message>
    <message>
        <source>No recovery phrase was made for this account. Ask an administrator to sign in once: that gives this computer the company's keys.</source>
        <translation>לחשבון הזה לא נוצר צירוף מילים לשחזור. בקשו ממנהל להיכנס פעם אחת: כך המחשב הזה יקבל את מפתחות החברה.</translation>
    </message>
    <message>
        <source>This is not the recovery phrase of this account. Compare it letter by letter.</source>
        <translation>זה אינו צירוף המילים לשחזור של החשבון הזה. יש להשוות אות באות.</translation>
    </message>
    <message>
        <source>The recovery phrase belongs to an older key of this account.</source>
        <translation>צירוף המילים לשחזור שייך למפתח ישן יותר של החשבון הזה.</translation>
    </message>
    <message>
        <source>The credentials of a connection keep being changed by somebody else. Rotate the keys again later.</source>
        <translation>מישהו אחר משנה שוב ושוב את פרטי הגישה של חיבור. החליפו את המפתחות שוב מאוחר יותר.</translation>
    </message>
</context>
<context>
    <name>purser::server</name>
    <message>
        <source>Opening the database was stopped.</source>
        <translation>פתיחת מסד הנתונים הופסקה.</translation>
    </message>
    <message>
        <source>Another Purser has been opening or closing the database in %1 for a long time. End it and try again.</source>
        <translation>Purser אחר פותח או סוגר את מסד הנתונים ב־%1 כבר זמן רב. סיימו אותו ונסו שוב.</translation>
    </message>
    <message>
        <source>The disk of %1 is too full for a database: %2 MB are free and at least %3 MB are needed. Free some space and try again.</source>
        <translation>הדיסק של %1 מלא מדי למסד נתונים: %2 מ״ב פנויים ודרושים לפחות %3 מ״ב. פנו מקום ונסו שוב.</translation>
    </message>
    <message>
        <source>%1 is left over from an interrupted start and cannot be removed. Check that it is yours.</source>
        <translation>%1 נשאר מהפעלה שנקטעה ולא ניתן להסירו. בדקו שהוא שלכם.</translation>
    </message>
    <message>
        <source>Creating the database on this computer</source>
        <translation>נוצר מסד הנתונים במחשב הזה</translation>
    </message>
    <message>
        <source>%1 belongs to somebody else, so the database cannot be reached safely there. Remove it and try again.</source>
        <translation>%1 שייך למישהו אחר, ולכן לא ניתן להגיע שם בבטחה למסד הנתונים. הסירו אותו ונסו שוב.</translation>
    </message>
    <message>
        <source>The disk of %1 is full, so the database cannot run. Free some space and try again; nothing is lost.</source>
        <translation>הדיסק של %1 מלא, ולכן מסד הנתונים לא יכול לפעול. פנו מקום ונסו שוב; דבר לא אבד.</translation>
    </message>
    <message>
        <source>Your disk quota for %1 is used up, so the database cannot run. Free some space and try again.</source>
        <translation>מכסת הדיסק שלכם ל־%1 נוצלה, ולכן מסד הנתונים לא יכול לפעול. פנו מקום ונסו שוב; דבר לא אבד.</translation>
    </message>
    <message>
        <source>The disk of %1 can only be read, so the database cannot run. Check the disk, or choose another folder.</source>
        <translation>הדיסק של %1 לקריאה בלבד, ולכן מסד הנתונים לא יכול לפעול. בדקו את הדיסק, או בחרו תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The database in %1 was made by another build of PostgreSQL. It was left as it is.</source>
        <translation>מסד הנתונים ב־%1 נוצר בבנייה אחרת של PostgreSQL. הוא הושאר כפי שהוא.</translation>
    </message>
    <message>
        <source>The database in %1 belongs to another user. Start Purser as that user, or give the folder to yours.</source>
        <translation>מסד הנתונים ב־%1 שייך למשתמש אחר. הפעילו את Purser כמשתמש ההוא, או תנו את התיקייה לשלכם.</translation>
    </message>
    <message>
        <source>Other users can read the database in %1, so the server refuses to run. Take their rights away with chmod 700 on the folder cluster in it.</source>
        <translation>משתמשים אחרים יכולים לקרוא את מסד הנתונים ב־%1, ולכן השרת מסרב לפעול. שללו את הרשאותיהם עם chmod 700 על התיקייה cluster שבתוכו.</translation>
    </message>
    <message>
        <source>A process of the database in %1 is still ending after a crash. Try again in a minute.</source>
        <translation>תהליך של מסד הנתונים ב־%1 עוד מסתיים אחרי קריסה. נסו שוב בעוד דקה.</translation>
    </message>
    <message>
        <source>There is too little shared memory for the database in %1. Close other programs, or give the container more with --shm-size.</source>
        <translation>אין די זיכרון משותף למסד הנתונים ב־%1. סגרו תוכניות אחרות, או תנו לקונטיינר יותר עם --shm-size.</translation>
    </message>
    <message>
        <source>There is too little memory to run the database in %1. Close other programs and try again.</source>
        <translation>אין די זיכרון להפעלת מסד הנתונים ב־%1. סגרו תוכניות אחרות ונסו שוב.</translation>
    </message>
    <message>
        <source>The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation>מסד הנתונים ב־%1 פגום ולא ניתן לפתוח אותו. העבירו את התיקייה למקום אחר ושחזרו את הגיבוי האחרון עם purserctl db restore; היומן נמצא שם ב־server.log.</translation>
    </message>
    <message>
        <source>The database server may not use its files in %1. Check who owns them.</source>
        <translation>שרת מסד הנתונים אינו רשאי להשתמש בקבצים שלו ב־%1. בדקו למי הם שייכים.</translation>
    </message>
    <message>
        <source>Files of the database in %1 are missing. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation>חסרים קבצים של מסד הנתונים ב־%1. העבירו את התיקייה למקום אחר ושחזרו את הגיבוי האחרון עם purserctl db restore; היומן נמצא שם ב־server.log.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Free some space and try again.</source>
        <translation>הדיסק של %1 מלא. פנו מקום ונסו שוב.</translation>
    </message>
    <message>
        <source>The disk of %1 can only be read. Choose another folder for the data.</source>
        <translation>הדיסק של %1 לקריאה בלבד. בחרו תיקייה אחרת לנתונים.</translation>
    </message>
    <message>
        <source>You may not write in %1. Choose another folder for the data, or ask its owner.</source>
        <translation>אינכם רשאים לכתוב ב־%1. בחרו תיקייה אחרת לנתונים, או פנו לבעליה.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>לא ניתן להשתמש ב־%1: %2.</translation>
    </message>
    <message>
        <source>The database in %1 did not start. What the server said is in server.log there.</source>
        <translation>מסד הנתונים ב־%1 לא הופעל. מה שהשרת אמר נמצא שם ב־server.log.</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>לא ניתן להפעיל את התוכנית %1.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>נעצר.</translation>
    </message>
    <message>
        <source>The company needs a name.</source>
        <translation>לחברה דרוש שם.</translation>
    </message>
    <message>
        <source>“%1” cannot be a company's short name. Use lower-case letters, digits and hyphens: korvala, my-shop.</source>
        <translation>“%1” לא יכול להיות שם קצר של חברה. השתמשו באותיות לטיניות קטנות, בספרות ובמקפים: korvala,‏ my-shop.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>“%1” אינה כתובת דוא״ל.</translation>
    </message>
    <message>
        <source>The administrator needs a name.</source>
        <translation>למנהל המערכת דרוש שם.</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters.</source>
        <translation>הסיסמה קצרה מדי: לפחות %1 תווים.</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1. Purser needs 15.14 or later, because older versions can leak rows of other companies.</source>
        <translation>בשרת פועל PostgreSQL %1. ל־Purser דרוש 15.14 ומעלה, כי גרסאות ישנות עלולות להדליף שורות של חברות אחרות.</translation>
    </message>
    <message>
        <source>A company with the short name %1 exists already. Nothing was changed.</source>
        <translation>כבר קיימת חברה עם השם הקצר %1. דבר לא שונה.</translation>
    </message>
    <message>
        <source>Created the database %1.</source>
        <translation>נוצר מסד הנתונים %1.</translation>
    </message>
    <message>
        <source>The database %1 exists.</source>
        <translation>מסד הנתונים %1 קיים.</translation>
    </message>
    <message>
        <source>Applied step %1 of %2 of the schema.</source>
        <translation>הוחל שלב %1 מתוך %2 של הסכמה.</translation>
    </message>
    <message>
        <source>The schema is up to date.</source>
        <translation>הסכמה מעודכנת.</translation>
    </message>
    <message>
        <source>Created %1 with its administrator %2.</source>
        <translation>נוצרה %1 עם מנהל המערכת %2.</translation>
    </message>
    <message>
        <source>The database server %1 could not be started.</source>
        <translation>לא ניתן להפעיל את שרת מסד הנתונים %1.</translation>
    </message>
</context>
<context>
    <name>purser::server::Backup</name>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>הדיסק מלא. דבר לא שונה; פנו מקום ונסו שוב.</translation>
    </message>
    <message>
        <source>%1 did not succeed. Nothing was changed.</source>
        <translation>%1 לא הצליח. דבר לא שונה.</translation>
    </message>
    <message>
        <source>Saving the database</source>
        <translation>מסד הנתונים נשמר</translation>
    </message>
    <message>
        <source>Saving the logins</source>
        <translation>המשתמשים נשמרים</translation>
    </message>
    <message>
        <source>Reading the backup back</source>
        <translation>הגיבוי נקרא בחזרה לבדיקה</translation>
    </message>
    <message>
        <source>The backup could not be read back. Nothing was replaced.</source>
        <translation>לא ניתן לקרוא בחזרה את הגיבוי. דבר לא הוחלף.</translation>
    </message>
    <message>
        <source>The backup is complete</source>
        <translation>הגיבוי שלם</translation>
    </message>
    <message>
        <source>The database is in use: %1 connections are open (%2). Close Purser everywhere and try again. Nothing was changed.</source>
        <translation>מסד הנתונים בשימוש: %1 חיבורים פתוחים (%2). סגרו את Purser בכל מקום ונסו שוב. דבר לא שונה.</translation>
    </message>
    <message>
        <source>The backup %1 is not there or cannot be read.</source>
        <translation>הגיבוי %1 אינו קיים או שלא ניתן לקרוא אותו.</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>הגיבוי נקרא</translation>
    </message>
    <message>
        <source>%1 is not a backup of Purser, or it is damaged.</source>
        <translation>%1 אינו גיבוי של Purser, או שהוא פגום.</translation>
    </message>
    <message>
        <source>Restoring beside the present database</source>
        <translation>שחזור לצד מסד הנתונים הנוכחי</translation>
    </message>
    <message>
        <source>Putting the restored database in place</source>
        <translation>מסד הנתונים המשוחזר מועמד במקומו</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>הגיבוי שוחזר</translation>
    </message>
</context>
<context>
    <name>purser::server::Cluster</name>
    <message>
        <source>Looking at the database on this computer</source>
        <translation>נבדק מסד הנתונים במחשב הזה</translation>
    </message>
    <message>
        <source>Waiting for another Purser that opens the same database</source>
        <translation>המתנה ל־Purser אחר שפותח את אותו מסד נתונים</translation>
    </message>
    <message>
        <source>Another Purser has been opening or closing the database in %1 for a long time. End it and try again.</source>
        <translation>Purser אחר פותח או סוגר את מסד הנתונים ב־%1 כבר זמן רב. סיימו אותו ונסו שוב.</translation>
    </message>
    <message>
        <source>The lock in %1 does not work. Choose a data folder on a local disk.</source>
        <translation>הנעילה ב־%1 אינה פועלת. בחרו תיקיית נתונים בדיסק מקומי.</translation>
    </message>
    <message>
        <source>The database is ready</source>
        <translation>מסד הנתונים מוכן</translation>
    </message>
    <message>
        <source>The database in %1 is damaged: files are missing. It was left as it is. Move the folder away and restore your last backup with purserctl db restore.</source>
        <translation>מסד הנתונים ב־%1 פגום: חסרים קבצים. הוא הושאר כפי שהוא. העבירו את התיקייה למקום אחר ושחזרו את הגיבוי האחרון עם purserctl db restore.</translation>
    </message>
    <message>
        <source>Purser needs PostgreSQL %1 or newer.</source>
        <translation>ל־Purser דרוש PostgreSQL %1 ומעלה.</translation>
    </message>
    <message>
        <source>Install the package postgresql-%1 to open it.</source>
        <translation>התקינו את החבילה postgresql-%1 כדי לפתוח אותו.</translation>
    </message>
    <message>
        <source>The database in %1 was made by PostgreSQL %2, which is not on this computer. It was left as it is. %3</source>
        <translation>מסד הנתונים ב־%1 נוצר ב־PostgreSQL %2, שאינו במחשב הזה. הוא הושאר כפי שהוא. %3</translation>
    </message>
    <message>
        <source>Waiting for the database to finish stopping</source>
        <translation>המתנה לסיום העצירה של מסד הנתונים</translation>
    </message>
    <message>
        <source>Waiting for the database to answer</source>
        <translation>המתנה לתשובה ממסד הנתונים</translation>
    </message>
    <message>
        <source>Starting the embedded database</source>
        <translation>מסד הנתונים המוטמע מופעל</translation>
    </message>
    <message>
        <source>The database in %1 did not become ready. What it said is in server.log there.</source>
        <translation>מסד הנתונים ב־%1 לא נעשה מוכן. מה שאמר נמצא שם ב־server.log.</translation>
    </message>
    <message>
        <source>The database was not closed properly and is being checked</source>
        <translation>מסד הנתונים לא נסגר כראוי והוא נבדק</translation>
    </message>
    <message>
        <source>Signing in to the embedded database</source>
        <translation>כניסה למסד הנתונים המוטמע</translation>
    </message>
    <message>
        <source>The password of the database in %1 is not in the keychain of this session, and another program uses the database. Close the other program, or work in its session.</source>
        <translation>הסיסמה של מסד הנתונים ב־%1 אינה במחזיק המפתחות של ההפעלה הזאת, ותוכנית אחרת משתמשת במסד הנתונים. סגרו את התוכנית האחרת, או עבדו בהפעלה שלה.</translation>
    </message>
    <message>
        <source>The embedded database is not running.</source>
        <translation>מסד הנתונים המוטמע אינו פועל.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>לא ניתן לכתוב את %1.</translation>
    </message>
    <message>
        <source>Stopping the embedded database</source>
        <translation>מסד הנתונים המוטמע נעצר</translation>
    </message>
    <message>
        <source>Purser is open and uses the database in %1. Close it first, or stop the database with --force.</source>
        <translation>Purser פתוח ומשתמש במסד הנתונים ב־%1. סגרו אותו תחילה, או עצרו את מסד הנתונים עם --force.</translation>
    </message>
</context>
<context>
    <name>purser::server::DataFolder</name>
    <message>
        <source>%1 is a file. Choose a folder for the database.</source>
        <translation>%1 הוא קובץ. בחרו תיקייה למסד הנתונים.</translation>
    </message>
</context>
<context>
    <name>purser::server::Logins</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>לא ניתן לקרוא את %1.</translation>
    </message>
    <message>
        <source>The logins in the backup %1 are damaged.</source>
        <translation>המשתמשים שבגיבוי %1 פגומים.</translation>
    </message>
</context>
<context>
    <name>purser::server::PostgresPrograms</name>
    <message>
        <source>PostgreSQL %1 is not installed on this computer. Install the package postgresql-%1 and start Purser again.</source>
        <translation>PostgreSQL %1 אינו מותקן במחשב הזה. התקינו את החבילה postgresql-%1 והפעילו שוב את Purser.</translation>
    </message>
    <message>
        <source>Looked in: %1</source>
        <translation>מקומות החיפוש: %1</translation>
    </message>
    <message>
        <source>The program %1 is missing. Install the package postgresql-client-%2 and try again.</source>
        <translation>התוכנית %1 חסרה. התקינו את החבילה postgresql-client-%2 ונסו שוב.</translation>
    </message>
</context>
<context>
    <name>purser::server::Postmaster</name>
    <message>
        <source>A process of the database is still ending after a crash. Try again in a minute.</source>
        <translation>תהליך של מסד הנתונים עוד מסתיים אחרי קריסה. נסו שוב בעוד דקה.</translation>
    </message>
    <message>
        <source>%1 is left over from a crash and cannot be removed. Check that the folder is yours.</source>
        <translation>%1 נשאר מקריסה ולא ניתן להסירו. בדקו שהתיקייה שלכם.</translation>
    </message>
    <message>
        <source>The database in %1 was started by another user, who alone can stop it.</source>
        <translation>מסד הנתונים ב־%1 הופעל על ידי משתמש אחר, ורק הוא יכול לעצור אותו.</translation>
    </message>
    <message>
        <source>The database in %1 does not stop. Something keeps its disk busy; try again later.</source>
        <translation>מסד הנתונים ב־%1 אינו נעצר. משהו מעסיק את הדיסק שלו; נסו שוב מאוחר יותר.</translation>
    </message>
</context>
<context>
    <name>purser::server::ServerUser</name>
    <message>
        <source>The database never runs as root, and this computer has no user named postgres to run it. Install the package postgresql-15, or start Purser as an ordinary user.</source>
        <translation>מסד הנתונים אינו פועל לעולם כ־root, ובמחשב הזה אין משתמש בשם postgres שיפעיל אותו. התקינו את החבילה postgresql-15, או הפעילו את Purser כמשתמש רגיל.</translation>
    </message>
    <message>
        <source>The user %1, which runs the database for root, may not enter %2. Choose a data folder elsewhere, for instance /var/lib/purser, or run chmod o+x %2.</source>
        <translation>המשתמש %1, שמפעיל את מסד הנתונים עבור root, אינו רשאי להיכנס אל %2. בחרו תיקיית נתונים במקום אחר, למשל /var/lib/purser, או הריצו chmod o+x %2.</translation>
    </message>
</context>
<context>
    <name>purser::sync</name>
    <message>
        <source>This job is gone, or you may not change it. Jobs of a store are for its managers.</source>
        <translation>המשימה הזאת כבר אינה קיימת, או שאינכם רשאים לשנות אותה. משימות של חנות הן בידי מנהליה.</translation>
    </message>
    <message>
        <source>The job has gone on meanwhile, so this is no longer possible. Look at its state now.</source>
        <translation>המשימה התקדמה בינתיים, ולכן זה כבר לא אפשרי. בדקו את מצבה עכשיו.</translation>
    </message>
    <message>
        <source>The same job is already waiting or running.</source>
        <translation>אותה משימה כבר ממתינה או בביצוע.</translation>
    </message>
    <message>
        <source>Pull products</source>
        <translation>משיכת מוצרים</translation>
    </message>
    <message>
        <source>Pull orders</source>
        <translation>משיכת הזמנות</translation>
    </message>
    <message>
        <source>Pull categories and tags</source>
        <translation>משיכת קטגוריות ותגיות</translation>
    </message>
    <message>
        <source>Read one record</source>
        <translation>קריאת רשומה אחת</translation>
    </message>
    <message>
        <source>Push products</source>
        <translation>שליחת מוצרים</translation>
    </message>
    <message>
        <source>Push images</source>
        <translation>שליחת תמונות</translation>
    </message>
    <message>
        <source>Push stock</source>
        <translation>שליחת מלאי</translation>
    </message>
    <message>
        <source>Compare with store</source>
        <translation>השוואה עם החנות</translation>
    </message>
    <message>
        <source>Match products</source>
        <translation>התאמת מוצרים</translation>
    </message>
    <message>
        <source>Link products</source>
        <translation>קישור מוצרים</translation>
    </message>
    <message>
        <source>News from store</source>
        <translation>עדכונים מהחנות</translation>
    </message>
    <message>
        <source>Check webhooks</source>
        <translation>בדיקת webhooks</translation>
    </message>
    <message>
        <source>Prepare log months</source>
        <translation>הכנת חודשי יומן</translation>
    </message>
    <message>
        <source>Remove old logs</source>
        <translation>הסרת יומנים ישנים</translation>
    </message>
    <message>
        <source>Seal audit trail</source>
        <translation>חתימת יומן הביקורת</translation>
    </message>
    <message>
        <source>Verify audit trail</source>
        <translation>אימות יומן הביקורת</translation>
    </message>
    <message>
        <source>Rebuild thumbnails</source>
        <translation>בנייה מחדש של תמונות ממוזערות</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>ייבוא מוצרים</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>ייצוא מוצרים</translation>
    </message>
    <message>
        <source>≈ %1 s left</source>
        <translation>נשארו ≈ %1 שנ׳</translation>
    </message>
    <message>
        <source>≈ %1 min left</source>
        <translation>נשארו ≈ %1 דק׳</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>בעצירה</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>בהשהיה</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>בביצוע</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>הושלם</translation>
    </message>
    <message>
        <source>Failed in part</source>
        <translation>נכשל חלקית</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>Waits to be resumed</source>
        <translation>ממתין לחידוש</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 at %3</source>
        <translation>ניסיון %1 מתוך %2, %3</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>מועד: %1</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>ממתין לתורו</translation>
    </message>
    <message>
        <source>%1 failed, tried again</source>
        <translation>%1 נכשלו, נוסו שוב</translation>
    </message>
    <message>
        <source>%1 failed, ignored</source>
        <translation>%1 נכשלו, הוחלט להתעלם</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>נכשל: %1</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>נוסה שוב</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>הוחלט להתעלם</translation>
    </message>
    <message>
        <source>Gave up after %1 attempts</source>
        <translation>ננטש אחרי %1 ניסיונות</translation>
    </message>
    <message>
        <source>Not found at the store</source>
        <translation>לא נמצא בחנות</translation>
    </message>
    <message>
        <source>Not found at the store (404)</source>
        <translation>לא נמצא בחנות (404)</translation>
    </message>
    <message>
        <source>The store refuses the credentials (401)</source>
        <translation>החנות דוחה את פרטי הגישה (401)</translation>
    </message>
    <message>
        <source>The store does not allow it (403)</source>
        <translation>החנות אינה מתירה זאת (403)</translation>
    </message>
    <message>
        <source>Too many requests (429)</source>
        <translation>יותר מדי בקשות (429)</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>אין תשובה בזמן</translation>
    </message>
    <message>
        <source>The store cannot be reached</source>
        <translation>לא ניתן להגיע לחנות</translation>
    </message>
    <message>
        <source>The store refuses a value</source>
        <translation>החנות דוחה ערך</translation>
    </message>
    <message>
        <source>The store has it already</source>
        <translation>בחנות זה כבר קיים</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>שונה בשני הצדדים</translation>
    </message>
    <message>
        <source>The store does not allow it</source>
        <translation>החנות אינה מתירה זאת</translation>
    </message>
    <message>
        <source>The store kept another value</source>
        <translation>החנות שמרה ערך אחר</translation>
    </message>
    <message>
        <source>Image larger than 20 MB</source>
        <translation>התמונה גדולה מ־20 מ״ב</translation>
    </message>
    <message>
        <source>SKU taken at the store</source>
        <translation>המק״ט תפוס בחנות</translation>
    </message>
    <message>
        <source>Price refused by the store</source>
        <translation>המחיר נדחה על ידי החנות</translation>
    </message>
    <message>
        <source>Not linked to the store yet</source>
        <translation>עוד לא מקושר לחנות</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>גורמים אחרים</translation>
    </message>
    <message>
        <source>Fault of the store (%1)</source>
        <translation>תקלה בחנות (%1)</translation>
    </message>
    <message>
        <source>Refused by the store (%1)</source>
        <translation>נדחה על ידי החנות (%1)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>מוצר</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>וריאציה</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>הזמנה</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>קטגוריה</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>תגית</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>מותג</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>מאפיין</translation>
    </message>
    <message>
        <source>Attribute value</source>
        <translation>ערך מאפיין</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>הערת הזמנה</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>This store is not connected yet. Connect it on the page Connections, then try again.</source>
        <translation>החנות הזאת עוד לא מחוברת. חברו אותה בדף חיבורים, ונסו שוב.</translation>
    </message>
    <message>
        <source>Same product</source>
        <translation>אותו מוצר</translation>
    </message>
    <message>
        <source>Only in the store</source>
        <translation>רק בחנות</translation>
    </message>
    <message>
        <source>Only in Purser</source>
        <translation>רק ב־Purser</translation>
    </message>
    <message>
        <source>Same SKU</source>
        <translation>אותו מק״ט</translation>
    </message>
    <message>
        <source>Same barcode</source>
        <translation>אותו ברקוד</translation>
    </message>
    <message>
        <source>Same title</source>
        <translation>אותה כותרת</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>לסקירה</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>אושר</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>הושאר בצד</translation>
    </message>
    <message>
        <source>This schedule is gone, or you may not change it. Schedules of a store are for its managers.</source>
        <translation>התזמון הזה כבר אינו קיים, או שאינכם רשאים לשנות אותו. תזמונים של חנות הם בידי מנהליה.</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>כל דקה</translation>
    </message>
    <message>
        <source>Every %1 minutes</source>
        <translation>כל %1 דקות</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>כל שעה</translation>
    </message>
    <message>
        <source>Every hour at minute %1</source>
        <translation>כל שעה בדקה %1</translation>
    </message>
    <message>
        <source>Every %1 hours</source>
        <translation>כל %1 שעות</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>כל יום בשעה %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 בשעה %2</translation>
    </message>
    <message>
        <source>Monday to Friday at %1</source>
        <translation>שני עד שישי בשעה %1</translation>
    </message>
    <message>
        <source>On day %1 of every month at %2</source>
        <translation>ב־%1 בכל חודש בשעה %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>היום %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>מחר %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>אתמול %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Address in the store</source>
        <translation>כתובת בחנות</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>תיאור קצר</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>קטגוריות</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>מותגים</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>מאפיינים</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>ברקוד</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>מחיר מבצע</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Selling without stock</source>
        <translation>מכירה ללא מלאי</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>זמינות</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>אורך</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>רוחב</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>גובה</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>מותר</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>לא מותר</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>במלאי</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>אזל מהמלאי</translation>
    </message>
    <message>
        <source>On backorder</source>
        <translation>בהזמנה מראש</translation>
    </message>
    <message>
        <source>%1 of variations</source>
        <translation>%1 של וריאציות</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>החנות</translation>
    </message>
    <message>
        <source>Purser</source>
        <translation>Purser</translation>
    </message>
    <message>
        <source>The newest change</source>
        <translation>השינוי האחרון</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>לשאול אותי</translation>
    </message>
    <message>
        <source>The store does not have this product any more, or another product is linked with it.</source>
        <translation>המוצר הזה כבר אינו בחנות, או שמוצר אחר מקושר אליו.</translation>
    </message>
    <message>
        <source>%1: products from the store</source>
        <translation>מוצרים מהחנות: %1</translation>
    </message>
    <message>
        <source>%1: orders from the store</source>
        <translation>הזמנות מהחנות: %1</translation>
    </message>
    <message>
        <source>%1: changes to the store</source>
        <translation>שינויים לחנות: %1</translation>
    </message>
    <message>
        <source>%1: categories, tags and attributes</source>
        <translation>קטגוריות, תגיות ומאפיינים: %1</translation>
    </message>
    <message>
        <source>%1: full comparison</source>
        <translation>השוואה מלאה: %1</translation>
    </message>
    <message>
        <source>Stopped; the next attempt begins anew.</source>
        <translation>נעצר; הניסיון הבא יתחיל מחדש.</translation>
    </message>
    <message>
        <source>Stopped; what is accepted and not done yet goes next time.</source>
        <translation>נעצר; מה שאושר ועוד לא בוצע יבוצע בפעם הבאה.</translation>
    </message>
    <message>
        <source>This job names no connection. Start it for the connection of a store.</source>
        <translation>המשימה הזאת אינה נוקבת בחיבור. הפעילו אותה עבור חיבור של חנות.</translation>
    </message>
    <message>
        <source>Stopped; it goes on where it was.</source>
        <translation>נעצר; ימשיך מהמקום שבו עמד.</translation>
    </message>
    <message>
        <source>Created here</source>
        <translation>נוצר כאן</translation>
    </message>
    <message>
        <source>Archived: it is not in the store any more</source>
        <translation>בארכיון: כבר אינו בחנות</translation>
    </message>
    <message>
        <source>Updated from the store</source>
        <translation>עודכן מהחנות</translation>
    </message>
    <message>
        <source>%1: sent “%2”, kept “%3”.</source>
        <translation>%1: נשלח “%2”, נשמר “%3”.</translation>
    </message>
    <message>
        <source>The store took the change, but did not keep it. %1 Look at the product in the store, or choose whose value counts.</source>
        <translation>החנות קיבלה את השינוי, אך לא שמרה אותו. %1 בדקו את המוצר בחנות, או בחרו הערך של מי קובע.</translation>
    </message>
    <message>
        <source>The first link of this store is not reviewed yet, so nothing was synced. Review it on the page First link.</source>
        <translation>הקישור הראשון של החנות הזאת עוד לא נסקר, ולכן דבר לא סונכרן. סקרו אותו בדף קישור מוצרים לחנות.</translation>
    </message>
    <message>
        <source>This job does not say which record it is for.</source>
        <translation>המשימה הזאת אינה אומרת לאיזו רשומה היא מיועדת.</translation>
    </message>
    <message>
        <source>Records of the kind “%1” are not synced.</source>
        <translation>רשומות מסוג “%1” אינן מסונכרנות.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed; the next attempt begins anew.</source>
        <translation>נעצר. דבר לא השתנה; הניסיון הבא יתחיל מחדש.</translation>
    </message>
    <message>
        <source>The store lists %1 products, and %2 of the %3 linked ones are not among them. That looks like a fault of the store, so nothing was archived. If they are really gone, start the job with “confirm”.</source>
        <translation>בחנות רשומים %1 מוצרים, ו־%2 מתוך %3 המקושרים אינם ביניהם. זה נראה כמו תקלה בחנות, ולכן דבר לא הועבר לארכיון. אם הם באמת אינם, הפעילו את המשימה עם “confirm”.</translation>
    </message>
    <message>
        <source>Stopped; the next attempt looks again.</source>
        <translation>נעצר; הניסיון הבא יבדוק שוב.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This job names no store. Start it for the connection of a store.</source>
        <translation>המשימה הזאת אינה נוקבת בחנות. הפעילו אותה עבור חיבור של חנות.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time of a schedule, place of the clock</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of thing, its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>הורה</translation>
    </message>
    <message>
        <source>What its page shows</source>
        <translation>מה שהעמוד שלו מציג</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Order of the terms</source>
        <translation>סדר הערכים</translation>
    </message>
    <message>
        <source>Pages of its own</source>
        <translation>עמודים משלו</translation>
    </message>
    <message>
        <source>%1 of categories</source>
        <translation>%1 של קטגוריות</translation>
    </message>
    <message>
        <source>%1 of tags</source>
        <translation>%1 של תגיות</translation>
    </message>
    <message>
        <source>%1 of brands</source>
        <translation>%1 של מותגים</translation>
    </message>
    <message>
        <source>%1 of attributes</source>
        <translation>%1 של מאפיינים</translation>
    </message>
    <message>
        <source>%1 of attribute terms</source>
        <translation>%1 של ערכי מאפיינים</translation>
    </message>
    <message>
        <source>%1 of orders</source>
        <translation>%1 של הזמנות</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>וריאציה</translation>
    </message>
    <message>
        <source>Attribute term</source>
        <translation>ערך מאפיין</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>No</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>How order %1 came to its status cannot be read: %2</source>
        <translation>לא ניתן לקרוא כיצד הזמנה %1 הגיעה לסטטוס שלה: %2</translation>
    </message>
    <message>
        <source>The store took the change, but did not keep it. %1 Look at it in the store, or change it here.</source>
        <translation>החנות קיבלה את השינוי אך לא שמרה אותו. %1 יש לבדוק זאת בחנות, או לשנות כאן.</translation>
    </message>
    <message>
        <source>All failed</source>
        <translation>הכול נכשל</translation>
    </message>
    <message>
        <source>A field the store cannot take</source>
        <translation>שדה שהחנות אינה יכולה לקבל</translation>
    </message>
    <message>
        <source>The store did not keep a value</source>
        <translation>החנות לא שמרה ערך</translation>
    </message>
    <message>
        <source>The store’s certificate is not trusted</source>
        <translation>האישור הדיגיטלי של החנות אינו מהימן</translation>
    </message>
    <message>
        <source>The store refuses the credentials</source>
        <translation>החנות דוחה את פרטי הגישה</translation>
    </message>
    <message>
        <source>An image the store cannot take</source>
        <translation>תמונה שהחנות אינה יכולה לקבל</translation>
    </message>
    <message>
        <source>Every %1 minutes, from minute %2</source>
        <translation>כל %1 דקות, החל מדקה %2</translation>
    </message>
    <message>
        <source>An image that is not on the web</source>
        <translation>תמונה שאינה ברשת</translation>
    </message>
    <message>
        <source>No SKU</source>
        <translation>אין מק"ט</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>ללא שינוי</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>נמחק</translation>
    </message>
    <message>
        <source>%1: %2 Everything else of the product goes there without it.</source>
        <translation>%1: %2 כל שאר המוצר נשלח בלעדיה.</translation>
    </message>
    <message>
        <source>Created in the store</source>
        <translation>נוצר בחנות</translation>
    </message>
    <message>
        <source>Carried to the store</source>
        <translation>הועבר לחנות</translation>
    </message>
    <message>
        <source>Deleted in the store</source>
        <translation>נמחק בחנות</translation>
    </message>
    <message>
        <source>The store said that it deleted this, and has it still. Look at it there.</source>
        <translation>החנות הודיעה שמחקה את זה, וזה עדיין שם. בדקו זאת בחנות.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ConflictRepository</name>
    <message>
        <source>There is no field %1 that stores and Purser share.</source>
        <translation>אין שדה %1 המשותף לחנויות ול־Purser.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ConflictTableModel</name>
    <message>
        <source>%1, %2</source>
        <comment>product, variant</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a side</source>
        <translation>בחרו צד</translation>
    </message>
    <message>
        <source>Came to agree</source>
        <translation>הצדדים השתוו</translation>
    </message>
    <message>
        <source>Mine, on its way</source>
        <translation>שלי, בדרך</translation>
    </message>
    <message>
        <source>Store’s, on its way</source>
        <translation>של החנות, בדרך</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>שלי</translation>
    </message>
    <message>
        <source>Store’s</source>
        <translation>של החנות</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The sync itself</source>
        <translation>הסנכרון עצמו</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <translation>%1, נשמר</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>מוצר</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>בסיס</translation>
    </message>
    <message>
        <source>At the store</source>
        <translation>בחנות</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
</context>
<context>
    <name>purser::sync::ConnectionRepository</name>
    <message>
        <source>This connection does not exist any more.</source>
        <translation>החיבור הזה כבר אינו קיים.</translation>
    </message>
    <message>
        <source>There is a store named “%1” already. Choose it, or another name.</source>
        <translation>כבר יש חנות בשם “%1”. בחרו אותה, או שם אחר.</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already. Choose another name.</source>
        <translation>כבר יש חיבור בשם “%1”. בחרו שם אחר.</translation>
    </message>
    <message>
        <source>This store is connected already. Revoke that connection first, or give it new keys.</source>
        <translation>החנות הזאת כבר מחוברת. נתקו קודם את החיבור הקיים, או תנו לו מפתחות חדשים.</translation>
    </message>
    <message>
        <source>Somebody else changed this connection meanwhile. Look at it again.</source>
        <translation>מישהו אחר שינה בינתיים את החיבור הזה. הביטו בו שוב.</translation>
    </message>
    <message>
        <source>You may not revoke this connection. An administrator can.</source>
        <translation>אינכם רשאים לנתק את החיבור הזה. מנהל המערכת רשאי.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ConnectionTableModel</name>
    <message>
        <source>Whole company</source>
        <translation>כל החברה</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>מחובר</translation>
    </message>
    <message>
        <source>Not linked yet</source>
        <translation>עוד לא מקושר</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>בתקלה</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>מנותק</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>עוד לא</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>חיבור</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>שירות</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>סנכרון אחרון</translation>
    </message>
</context>
<context>
    <name>purser::sync::Cron</name>
    <message>
        <source>This rule is too long.</source>
        <translation>הכלל הזה ארוך מדי.</translation>
    </message>
    <message>
        <source>A rule has five parts: minute, hour, day of the month, month and day of the week, as in “30 6 * * mon-fri”.</source>
        <translation>לכלל יש חמישה חלקים: דקה, שעה, יום בחודש, חודש ויום בשבוע, כמו “30 6 * * mon-fri”.</translation>
    </message>
    <message>
        <source>The minute “%1” cannot be read. It is * or 0 to 59.</source>
        <translation>לא ניתן לקרוא את הדקה “%1”. היא * או 0 עד 59.</translation>
    </message>
    <message>
        <source>The hour “%1” cannot be read. It is * or 0 to 23.</source>
        <translation>לא ניתן לקרוא את השעה “%1”. היא * או 0 עד 23.</translation>
    </message>
    <message>
        <source>The day of the month “%1” cannot be read. It is * or 1 to 31.</source>
        <translation>לא ניתן לקרוא את היום בחודש “%1”. הוא * או 1 עד 31.</translation>
    </message>
    <message>
        <source>The month “%1” cannot be read. It is *, 1 to 12, or jan to dec.</source>
        <translation>לא ניתן לקרוא את החודש “%1”. הוא *, ‏1 עד 12, או jan עד dec.</translation>
    </message>
    <message>
        <source>The day of the week “%1” cannot be read. It is *, 0 to 7, or sun to sat.</source>
        <translation>לא ניתן לקרוא את היום בשבוע “%1”. הוא *, ‏0 עד 7, או sun עד sat.</translation>
    </message>
    <message>
        <source>The day “%1” never comes in the month “%2”.</source>
        <translation>היום “%1” לעולם אינו חל בחודש “%2”.</translation>
    </message>
</context>
<context>
    <name>purser::sync::JobItemTableModel</name>
    <message>
        <source>Waits</source>
        <translation>ממתין</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>בביצוע</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>הושלם</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>דולג</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>פריט</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>תוצאה</translation>
    </message>
</context>
<context>
    <name>purser::sync::JobRepository</name>
    <message>
        <source>This job is not there any more. Old jobs are removed after 30 days.</source>
        <translation>המשימה הזאת כבר אינה קיימת. משימות ישנות מוסרות אחרי 30 יום.</translation>
    </message>
    <message>
        <source>There is nothing left to retry here. Old jobs are removed after 30 days; run the job again as a whole.</source>
        <translation>לא נשאר כאן דבר לנסות שוב. משימות ישנות מוסרות אחרי 30 יום; הריצו שוב את המשימה כולה.</translation>
    </message>
    <message>
        <source>This job is gone, or you may not change it. Jobs of a store are for its managers.</source>
        <translation>המשימה הזאת כבר אינה קיימת, או שאינכם רשאים לשנות אותה. משימות של חנות הן בידי מנהליה.</translation>
    </message>
</context>
<context>
    <name>purser::sync::JobTableModel</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 אחוזים</translation>
    </message>
    <message>
        <source>progress not known</source>
        <translation>ההתקדמות אינה ידועה</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>משך %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>משימה</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>איפה</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>פריטים</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>items: %1</source>
        <translation>פריטים: %1</translation>
    </message>
</context>
<context>
    <name>purser::sync::LinkRepository</name>
    <message>
        <source>This product is linked with another product of the store (%1). Choose another one.</source>
        <translation>המוצר הזה מקושר למוצר אחר של החנות (%1). בחרו מוצר אחר.</translation>
    </message>
    <message>
        <source>This product is proposed for another product of the store. Leave that one alone first.</source>
        <translation>המוצר הזה מוצע למוצר אחר של החנות. השאירו קודם את ההצעה ההיא בצד.</translation>
    </message>
    <message>
        <source>This proposal is done or gone meanwhile. Load the page again.</source>
        <translation>ההצעה הזאת בוצעה או נעלמה בינתיים. טענו את הדף מחדש.</translation>
    </message>
</context>
<context>
    <name>purser::sync::OnlyHere</name>
    <message>
        <source>%1: the store cannot fetch what is not on the web: %2. Give each an address that begins with https://, or remove it here. Everything else of the product goes there without it.</source>
        <translation>%1: החנות אינה יכולה להביא את מה שאינו ברשת: %2. תנו לכל אחת כתובת שמתחילה ב־https://, או הסירו אותה כאן. כל שאר המוצר נשלח בלעדיה.</translation>
    </message>
</context>
<context>
    <name>purser::sync::OrderPush</name>
    <message>
        <source>Stopped; what is pending goes next time.</source>
        <translation>נעצר; מה שממתין יישלח בפעם הבאה.</translation>
    </message>
    <message>
        <source>The store does not show this order any more, so its status cannot be set there.</source>
        <translation>החנות אינה מציגה עוד את ההזמנה הזאת, ולכן אי אפשר לקבוע שם את הסטטוס שלה.</translation>
    </message>
</context>
<context>
    <name>purser::sync::OrderWriter</name>
    <message>
        <source>The store took the status “%1”, but kept “%2”. Look at the order in the store, or choose another status.</source>
        <translation>החנות קיבלה את הסטטוס “%1”, אך שמרה “%2”. יש לבדוק את ההזמנה בחנות, או לבחור סטטוס אחר.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>הזמנה חדשה</translation>
    </message>
    <message>
        <source>Updated from the store</source>
        <translation>עודכן מהחנות</translation>
    </message>
</context>
<context>
    <name>purser::sync::ProductSync</name>
    <message>
        <source>Its SKU %1 belongs to a product here that is linked with another product of the store (%2). Change one of the SKUs.</source>
        <translation>המק״ט שלו %1 שייך למוצר כאן שמקושר למוצר אחר של החנות (%2). שנו אחד מהמק״טים.</translation>
    </message>
    <message>
        <source>A product here has its SKU %1. Link the two instead.</source>
        <translation>למוצר כאן יש המק״ט שלו %1. קשרו ביניהם במקום זאת.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ProposalTableModel</name>
    <message>
        <source>Not in the store</source>
        <translation>לא בחנות</translation>
    </message>
    <message>
        <source>Not in Purser</source>
        <translation>לא ב־Purser</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>at the store: %1</source>
        <translation>בחנות: %1</translation>
    </message>
    <message>
        <source>in Purser: %1</source>
        <translation>ב־Purser: ‏%1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>At the store</source>
        <translation>בחנות</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>In Purser</source>
        <translation>ב־Purser</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>למה</translation>
    </message>
</context>
<context>
    <name>purser::sync::Push</name>
    <message>
        <source>Stopped; what is pending goes next time.</source>
        <translation>נעצר; מה שממתין יישלח בפעם הבאה.</translation>
    </message>
    <message>
        <source>The store does not show this product any more. It is in the trash or deleted there; the next full comparison settles it.</source>
        <translation>החנות כבר אינה מציגה את המוצר הזה. הוא שם באשפה או נמחק; ההשוואה המלאה הבאה תסדיר זאת.</translation>
    </message>
    <message>
        <source>It has no SKU. Give it one, so that it can be found in the store whatever happens.</source>
        <translation>אין לו מק״ט. תנו לו מק״ט, כדי שיהיה אפשר למצוא אותו בחנות בכל מקרה.</translation>
    </message>
    <message>
        <source>The store gave no id.</source>
        <translation>החנות לא נתנה מזהה.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ScheduleRepository</name>
    <message>
        <source>There is a schedule named “%1” already. Choose another name.</source>
        <translation>כבר יש תזמון בשם “%1”. בחרו שם אחר.</translation>
    </message>
    <message>
        <source>This schedule was removed meanwhile.</source>
        <translation>התזמון הזה הוסר בינתיים.</translation>
    </message>
    <message>
        <source>Somebody else has changed this schedule meanwhile, or it belongs to a store you do not manage. Close this window and open it again to see it as it is now.</source>
        <translation>מישהו אחר שינה בינתיים את התזמון הזה, או שהוא שייך לחנות שאינכם מנהלים. סגרו את החלון הזה ופתחו אותו שוב כדי לראות אותו כפי שהוא עכשיו.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ScheduleTableModel</name>
    <message>
        <source>Active</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>נעצר</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>עוד לא</translation>
    </message>
    <message>
        <source>%1, by the clocks of %2</source>
        <translation>%1, לפי השעון של %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>תזמון</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>משימה</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>איפה</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>אחרון</translation>
    </message>
</context>
<context>
    <name>purser::sync::StoreSide</name>
    <message>
        <source>The store of this job is gone, or you are not a member of it.</source>
        <translation>החנות של המשימה הזאת כבר אינה קיימת, או שאינכם חברים בה.</translation>
    </message>
</context>
<context>
    <name>purser::sync::SyncErrorRepository</name>
    <message>
        <source>The jobs these errors came from are not kept any more. Run the sync of the store again, or settle them.</source>
        <translation>המשימות שמהן באו השגיאות האלה כבר אינן נשמרות. הריצו שוב את הסנכרון של החנות, או סמנו אותן כמטופלות.</translation>
    </message>
</context>
<context>
    <name>purser::sync::SyncErrorTableModel</name>
    <message>
        <source>tried again %1 times</source>
        <translation>נוסה שוב %1 פעמים</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>טופלו</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>גורם</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>הודעה</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>ניסיונות חוזרים</translation>
    </message>
</context>
<context>
    <name>purser::sync::TermMaker</name>
    <message>
        <source>The store has one of that name already, and it is linked with another one here. Give this one another name, or delete it.</source>
        <translation>בחנות כבר יש אחד בשם הזה, והוא מקושר כאן לאחר. יש לתת לזה שם אחר, או למחוק אותו.</translation>
    </message>
</context>
<context>
    <name>purser::sync::TermPush</name>
    <message>
        <source>Stopped; what is pending goes next time.</source>
        <translation>נעצר; מה שממתין יישלח בפעם הבאה.</translation>
    </message>
    <message>
        <source>The store does not have it any more. It goes here too when the terms of the store are read the next time.</source>
        <translation>הוא אינו קיים עוד בחנות. הוא יוסר גם כאן בקריאה הבאה של הערכים מהחנות.</translation>
    </message>
</context>
<context>
    <name>purser::ui</name>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>זה עובד.</translation>
    </message>
    <message>
        <source>It works, with a reservation.</source>
        <translation>זה עובד, בהסתייגות.</translation>
    </message>
    <message>
        <source>All of it is written, or none of it</source>
        <translation>נכתב הכול, או לא נכתב דבר</translation>
    </message>
    <message>
        <source>It is not known yet whether this was written</source>
        <translation>עוד לא ידוע אם זה נכתב</translation>
    </message>
</context>
<context>
    <name>purser::ui::ActivityView</name>
    <message>
        <source>Running</source>
        <translation>בביצוע</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 השעות האחרונות</translation>
    </message>
    <message>
        <source>Job, store or id</source>
        <translation>משימה, חנות או מזהה</translation>
    </message>
    <message>
        <source>Search in job, store, schedule and id</source>
        <translation>חיפוש במשימה, בחנות, בתזמון ובמזהה</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>משימות</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>הצגת הפרטים</translation>
    </message>
    <message>
        <source>Pause or resume the job</source>
        <translation>השהיה או חידוש של המשימה</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>ביטול המשימה</translation>
    </message>
    <message>
        <source>Retry what failed</source>
        <translation>ניסיון חוזר של מה שנכשל</translation>
    </message>
    <message>
        <source>Find a job</source>
        <translation>חיפוש משימה</translation>
    </message>
    <message>
        <source>Close the detail pane</source>
        <translation>סגירת חלונית הפרטים</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>מוצג מה שנקרא קודם. %1</translation>
    </message>
    <message>
        <source>The jobs could not be read</source>
        <translation>לא ניתן לקרוא את המשימות</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>הצגת כל המשימות</translation>
    </message>
    <message>
        <source>No jobs in the last 24 hours</source>
        <translation>אין משימות ב־24 השעות האחרונות</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>אין משימה מתאימה</translation>
    </message>
    <message>
        <source>Syncs, imports and upkeep appear here while they run.</source>
        <translation>סנכרונים, ייבואים ותחזוקה מופיעים כאן בזמן ביצועם.</translation>
    </message>
    <message>
        <source>Jobs are hidden by the filters or the search text.</source>
        <translation>משימות מוסתרות על ידי המסננים או טקסט החיפוש.</translation>
    </message>
    <message>
        <source>Run now…</source>
        <translation>הרצה עכשיו…</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>אין עדיין משימות</translation>
    </message>
    <message>
        <source>Syncs with stores, imports and upkeep run in the background and are listed here, with what went wrong.</source>
        <translation>סנכרונים עם חנויות, ייבואים ותחזוקה רצים ברקע ומופיעים כאן, עם מה שהשתבש.</translation>
    </message>
    <message numerus="yes">
        <source>jobs in 24 hours</source>
        <translation>
            <numerusform>משימה ב־24 שעות</numerusform>
            <numerusform>משימות ב־24 שעות</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>הושלמו</translation>
    </message>
    <message>
        <source>running</source>
        <translation>בביצוע</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>מושהות</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>בוטלו</translation>
    </message>
    <message>
        <source>failed in part</source>
        <translation>נכשלו חלקית</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשלו</translation>
    </message>
    <message>
        <source>Detail pane</source>
        <translation>חלונית הפרטים</translation>
    </message>
    <message>
        <source>Detail pane (%1)</source>
        <translation>חלונית הפרטים (%1)</translation>
    </message>
</context>
<context>
    <name>purser::ui::AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>ערכת נושא</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>The window opens anew in the chosen language; staged edits stay. Hebrew reads from right to left. Dates and numbers follow the language.</source>
        <translation>החלון נפתח מחדש בשפה שנבחרה; השינויים הממתינים נשארים. עברית נקראת מימין לשמאל. תאריכים ומספרים הולכים לפי השפה.</translation>
    </message>
</context>
<context>
    <name>purser::ui::Avatar</name>
    <message>
        <source>Account of %1</source>
        <translation>החשבון של %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::BrandPanel</name>
    <message>
        <source>The back office for all your stores, on your own computer.</source>
        <translation>משרד הניהול לכל החנויות שלכם, במחשב שלכם.</translation>
    </message>
    <message>
        <source>Every change previewed and undoable</source>
        <translation>לכל שינוי תצוגה מקדימה, וכל שינוי הפיך</translation>
    </message>
    <message>
        <source>Keeps working without the net</source>
        <translation>ממשיך לעבוד גם בלי רשת</translation>
    </message>
    <message>
        <source>Your data, your database</source>
        <translation>הנתונים שלכם, מסד הנתונים שלכם</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>גרסה %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkActions</name>
    <message>
        <source>On the current product</source>
        <translation>על המוצר הנוכחי</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>קביעת סטטוס</translation>
    </message>
    <message>
        <source>Change prices…</source>
        <translation>שינוי מחירים…</translation>
    </message>
    <message>
        <source>Change costs…</source>
        <translation>שינוי עלויות…</translation>
    </message>
    <message>
        <source>no value to change</source>
        <translation>אין ערך לשינוי</translation>
    </message>
    <message>
        <source>would be less than zero</source>
        <translation>היה פחות מאפס</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were left out: %1</source>
        <translation>
            <numerusform>מוצר אחד הושאר בחוץ: %1</numerusform>
            <numerusform>%n מוצרים הושארו בחוץ: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On all %1 selected products</source>
        <translation>
            <numerusform>על המוצר שנבחר</numerusform>
            <numerusform>על כל %1 המוצרים שנבחרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 ticked products</source>
        <translation>
            <numerusform>על מוצר מסומן אחד</numerusform>
            <numerusform>על %1 מוצרים מסומנים</numerusform>
        </translation>
    </message>
    <message>
        <source>Set vendor…</source>
        <translation>קביעת ספק…</translation>
    </message>
    <message>
        <source>Change titles…</source>
        <translation>שינוי שמות…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>העברה לארכיון</translation>
    </message>
    <message>
        <source>For one product. You see old and new before anything is written.</source>
        <translation>עבור מוצר אחד. הישן והחדש מוצגים לפני שנכתב דבר.</translation>
    </message>
    <message>
        <source>Nothing to change: these products have the new value already.</source>
        <translation>אין מה לשנות: למוצרים האלה כבר יש הערך החדש.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln products. You see old and new of each before anything is written.</source>
        <translation>
            <numerusform>עבור מוצר אחד. הישן והחדש מוצגים לפני שנכתב דבר.</numerusform>
            <numerusform>עבור %Ln מוצרים. הישן והחדש של כל אחד מוצגים לפני שנכתב דבר.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkDialog</name>
    <message>
        <source>Preview</source>
        <translation>תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkPreviewPage</name>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>חזרה לקטלוג (Esc)</translation>
    </message>
    <message>
        <source>Nothing is written until you apply</source>
        <translation>דבר לא נכתב עד שתבצעו</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>תצוגה מקדימה: %1</translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation>מחשב מה ישתנה…</translation>
    </message>
    <message>
        <source>What would change could not be worked out</source>
        <translation>אי אפשר היה לחשב מה ישתנה</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>חזרה לקטלוג</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>אין מה לשנות</translation>
    </message>
    <message>
        <source>No product matches any more.</source>
        <translation>שום מוצר כבר אינו מתאים.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>הכול %1</translation>
    </message>
    <message>
        <source>Will change %1</source>
        <translation>ישתנו %1</translation>
    </message>
    <message>
        <source>Cannot change %1</source>
        <translation>לא ניתן לשנות %1</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>חל על</translation>
    </message>
    <message>
        <source>First variant of each</source>
        <translation>הווריאציה הראשונה של כל אחד</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>מוצרים</translation>
    </message>
    <message>
        <source>Unchanged, dropped</source>
        <translation>ללא שינוי, הושמטו</translation>
    </message>
    <message>
        <source>Cannot change</source>
        <translation>לא ניתן לשנות</translation>
    </message>
    <message>
        <source>Some rows could not be read.</source>
        <translation>לא ניתן לקרוא חלק מהשורות.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Locking the products and comparing them with the preview…</source>
        <translation>נועל את המוצרים ומשווה אותם לתצוגה המקדימה…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2</source>
        <translation>כותב: %1 מתוך %2</translation>
    </message>
    <message>
        <source>Saving… This cannot be stopped any more.</source>
        <translation>שומר… אי אפשר לעצור עוד.</translation>
    </message>
    <message>
        <source>Nothing was written: somebody changed these products since the preview.</source>
        <translation>דבר לא נכתב: מישהו שינה את המוצרים האלה מאז התצוגה המקדימה.</translation>
    </message>
    <message>
        <source>This is what would happen now. Look at it again, then apply.</source>
        <translation>זה מה שיקרה עכשיו. יש להביט שוב ואז להחיל.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>דבר לא נכתב.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>נסו שוב</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>הופסק.</translation>
    </message>
    <message>
        <source>Nothing was written; every product is as it was.</source>
        <translation>דבר לא נכתב; כל מוצר כפי שהיה.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>ביטול…</translation>
    </message>
    <message>
        <source>Working out what would change</source>
        <translation>מחשב מה ישתנה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Which products are shown</source>
        <translation>אילו מוצרים מוצגים</translation>
    </message>
    <message>
        <source>Find in preview</source>
        <translation>חיפוש בתצוגה המקדימה</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>ישתנו</translation>
    </message>
    <message>
        <source>Why some cannot change</source>
        <translation>למה חלק אינם יכולים להשתנות</translation>
    </message>
    <message>
        <source>Note for History</source>
        <translation>הערה להיסטוריה</translation>
    </message>
    <message>
        <source>One transaction: all of it or nothing. It appears in History as one batch and can be undone.</source>
        <translation>פעולה אחת: הכול או כלום. היא תופיע בהיסטוריה כאצווה אחת ואפשר לבטלה.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>מה יקרה</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>בביצוע</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Back to the catalog; nothing is written (Esc)</source>
        <translation>חזרה לקטלוג; דבר אינו נכתב (Esc)</translation>
    </message>
    <message>
        <source>Stops, and leaves every product as it was</source>
        <translation>עוצר, ומשאיר כל מוצר כפי שהיה</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>ייצוא הרשימה</translation>
    </message>
    <message>
        <source>Saves what cannot change, with reason and next step, as CSV</source>
        <translation>שומר את מה שאי אפשר לשנות, עם הסיבה והצעד הבא, כ־CSV</translation>
    </message>
    <message>
        <source>cannot change</source>
        <comment>name of a file</comment>
        <translation>לא ניתן לשינוי</translation>
    </message>
    <message numerus="yes">
        <source>Working out what would change of %Ln products…</source>
        <translation>
            <numerusform>מחשב מה ישתנה במוצר אחד…</numerusform>
            <numerusform>מחשב מה ישתנה ב־%Ln מוצרים…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln products have the new value already.</source>
        <translation>
            <numerusform>למוצר כבר יש הערך החדש.</numerusform>
            <numerusform>לכל %Ln המוצרים כבר יש הערך החדש.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>נבחר אחד</numerusform>
            <numerusform>נבחרו %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>אחד ישתנה</numerusform>
            <numerusform>‏%Ln ישתנו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>אחד אינו יכול</numerusform>
            <numerusform>‏%Ln אינם יכולים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged, dropped</source>
        <translation>
            <numerusform>אחד ללא שינוי, הושמט</numerusform>
            <numerusform>‏%Ln ללא שינוי, הושמטו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>מוצר אחד</numerusform>
            <numerusform>‏%Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products, left as they are</source>
        <translation>
            <numerusform>מוצר אחד, נשאר כמו שהוא</numerusform>
            <numerusform>‏%Ln מוצרים, נשארים כמו שהם</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln changes</source>
        <translation>
            <numerusform>ביצוע שינוי אחד</numerusform>
            <numerusform>ביצוע %Ln שינויים</numerusform>
        </translation>
    </message>
    <message>
        <source>Written in one transaction, and kept in History as one batch, which can be undone.</source>
        <translation>נכתב בפעולה אחת, ונשמר בהיסטוריה כאצווה אחת שאפשר לבטל.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln products changed</source>
        <translation>
            <numerusform>מוצר אחד השתנה</numerusform>
            <numerusform>‏%Ln מוצרים השתנו</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>קטלוג</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>ייבוא…</translation>
    </message>
    <message>
        <source>Import products…</source>
        <translation>ייבוא מוצרים…</translation>
    </message>
    <message>
        <source>Bulk actions</source>
        <translation>פעולות מרובות</translation>
    </message>
    <message>
        <source>Change all ticked products at once, previewed before it is written</source>
        <translation>שינוי כל המוצרים המסומנים בבת אחת, בתצוגה מקדימה לפני כתיבה</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>מוצר חדש</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>חיפוש מוצרים</translation>
    </message>
    <message>
        <source>Title, SKU, barcode</source>
        <translation>כותרת, מק״ט, ברקוד</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע מחדש</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Detail pane</source>
        <translation>חלונית פרטים</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>מוצרים</translation>
    </message>
    <message>
        <source>Products could not be read</source>
        <translation>לא ניתן לקרוא את המוצרים</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>אין עדיין מוצרים</translation>
    </message>
    <message>
        <source>Bring them in from a WooCommerce or Shopify export, or make the first one here.</source>
        <translation>הביאו אותם מייצוא של WooCommerce או Shopify, או צרו כאן את הראשון.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>ניקוי החיפוש</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>ניקוי המסננים</translation>
    </message>
    <message numerus="yes">
        <source>%1, hidden by %n filter(s).</source>
        <translation>
            <numerusform>%1, מוסתרים על ידי מסנן אחד.</numerusform>
            <numerusform>%1, מוסתרים על ידי %n מסננים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, hidden by %n filter(s) and the search text.</source>
        <translation>
            <numerusform>%1, מוסתרים על ידי מסנן אחד וטקסט החיפוש.</numerusform>
            <numerusform>%1, מוסתרים על ידי %n מסננים וטקסט החיפוש.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, hidden by the search text.</source>
        <translation>%1, מוסתרים על ידי טקסט החיפוש.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>אין התאמות</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>אין התאמה ל־“%1”</translation>
    </message>
    <message>
        <source>Some rows could not be read.</source>
        <translation>לא ניתן לקרוא חלק מהשורות.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Reading products…</source>
        <translation>המוצרים נקראים…</translation>
    </message>
    <message>
        <source>of</source>
        <comment>386 of 2,412 products</comment>
        <translation>מתוך</translation>
    </message>
    <message>
        <source>products</source>
        <translation>מוצרים</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>נבחר %1</numerusform>
            <numerusform>%1 נבחרו</numerusform>
        </translation>
    </message>
    <message>
        <source>Price sum</source>
        <translation>סכום מחיר</translation>
    </message>
    <message>
        <source>average</source>
        <translation>ממוצע</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Stock at cost</source>
        <translation>ערך מלאי לפי עלות</translation>
    </message>
    <message>
        <source>Offline: showing what was read before</source>
        <translation>לא מקוון: מוצג מה שנקרא קודם</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>ניקוי הבחירה</translation>
    </message>
    <message numerus="yes">
        <source>Select all %1 matching</source>
        <translation>
            <numerusform>בחירת %1 שמתאים</numerusform>
            <numerusform>בחירת כל %1 המתאימים</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Show cells…</source>
        <translation>הצגת התאים…</translation>
    </message>
    <message>
        <source>Its store does not exist any more, or is not yours to see: the present one is shown.</source>
        <translation>החנות שלה כבר אינה קיימת, או שאינה שלך: מוצגת הנוכחית.</translation>
    </message>
    <message>
        <source>This version of Purser does not know the columns %1.</source>
        <translation>הגרסה הזאת של Purser אינה מכירה את העמודות %1.</translation>
    </message>
    <message>
        <source>It cannot be sorted by %1 any more.</source>
        <translation>כבר אי אפשר למיין לפי %1.</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>ייצוא הרשימה…</translation>
    </message>
    <message>
        <source>Saves what the list shows as CSV: these filters, this order, these columns (%1)</source>
        <translation>שומר את מה שהרשימה מציגה כ־CSV: המסננים האלה, הסדר הזה, העמודות האלה (%1)</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>ייצוא הרשימה</translation>
    </message>
    <message>
        <source>products</source>
        <comment>name of a file</comment>
        <translation>מוצרים</translation>
    </message>
    <message>
        <source>What is staged is not in it.</source>
        <translation>שינויים שממתינים לאישור אינם כלולים.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were selected; another filter has cleared the selection.</source>
        <translation>
            <numerusform>אחד היה מסומן; מסנן אחר ניקה את הסימון.</numerusform>
            <numerusform>%Ln היו מסומנים; מסנן אחר ניקה את הסימון.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>מוצר אחד</numerusform>
            <numerusform>%Ln מוצרים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::CatalogViews</name>
    <message>
        <source>Open view…</source>
        <translation>פתיחת תצוגה…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>שמירת התצוגה</translation>
    </message>
    <message>
        <source>Save view as…</source>
        <translation>שמירת התצוגה בשם…</translation>
    </message>
    <message>
        <source>“%1” is shown as far as it goes. %2</source>
        <translation>“%1” מוצגת ככל שאפשר. %2</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>כל המוצרים</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · שונתה</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>תצוגה: %1</translation>
    </message>
    <message>
        <source>Filters, search, sorting or columns are not those of the view any more (Ctrl+B: views)</source>
        <translation>המסננים, החיפוש, המיון או העמודות כבר אינם של התצוגה (Ctrl+B: תצוגות)</translation>
    </message>
    <message>
        <source>Views: filters, search, sorting and columns under a name (Ctrl+B)</source>
        <translation>תצוגות: מסננים, חיפוש, מיון ועמודות תחת שם (Ctrl+B)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a view and whose it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · at start</source>
        <translation>%1 · בהתחלה</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>התצוגות שלי</translation>
    </message>
    <message>
        <source>Shared with the company</source>
        <translation>משותפות לחברה</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>שמירת השינויים</translation>
    </message>
    <message>
        <source>Undo changes to the view</source>
        <translation>ביטול השינויים בתצוגה</translation>
    </message>
    <message>
        <source>Rename or share…</source>
        <translation>שינוי שם או שיתוף…</translation>
    </message>
    <message>
        <source>Open at start</source>
        <translation>פתיחה בהתחלה</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>מחיקה…</translation>
    </message>
    <message>
        <source>The view was not saved. %1</source>
        <translation>התצוגה לא נשמרה. %1</translation>
    </message>
    <message>
        <source>Rename or share the view</source>
        <translation>שינוי שם או שיתוף של התצוגה</translation>
    </message>
    <message>
        <source>Delete the view?</source>
        <translation>למחוק את התצוגה?</translation>
    </message>
    <message>
        <source>“%1” is shared: it goes away for everybody in your company. Products are not touched.</source>
        <translation>“%1” משותפת: היא תיעלם לכל אנשי החברה. המוצרים אינם מושפעים.</translation>
    </message>
    <message>
        <source>“%1” goes away. Products are not touched.</source>
        <translation>“%1” תיעלם. המוצרים אינם מושפעים.</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>מחיקת התצוגה</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>להשאיר</translation>
    </message>
    <message>
        <source>The view was not deleted. %1</source>
        <translation>התצוגה לא נמחקה. %1</translation>
    </message>
    <message>
        <source>The view to begin with was not kept. %1</source>
        <translation>התצוגה לפתיחה לא נשמרה. %1</translation>
    </message>
    <message>
        <source>The view “%1” was deleted, or is not shared with you any more. What it showed stays until you change it; save it under a name of your own to keep it.</source>
        <translation>התצוגה “%1” נמחקה, או שאינה משותפת אתכם עוד. מה שהיא הציגה נשאר עד שתשנו אותו; שמרו בשם משלכם כדי להשאיר אותה.</translation>
    </message>
    <message>
        <source>This view does not exist any more, or is not shared with you any more.</source>
        <translation>התצוגה הזאת כבר אינה קיימת, או שכבר אינה משותפת איתך.</translation>
    </message>
</context>
<context>
    <name>purser::ui::CellReport</name>
    <message>
        <source>Cells pasted: %1.</source>
        <translation>תאים שהודבקו: %1.</translation>
    </message>
    <message>
        <source>Cells filled: %1.</source>
        <translation>תאים שמולאו: %1.</translation>
    </message>
    <message>
        <source>Cells cleared: %1.</source>
        <translation>תאים שרוקנו: %1.</translation>
    </message>
    <message>
        <source>Had the value already: %1.</source>
        <translation>כבר היה בהם הערך: %1.</translation>
    </message>
    <message>
        <source>Values that could not be taken: %1.</source>
        <translation>ערכים שלא התקבלו: %1.</translation>
    </message>
    <message>
        <source>Cells that cannot be edited: %1.</source>
        <translation>תאים שאינם ניתנים לעריכה: %1.</translation>
    </message>
    <message>
        <source>Rows without a place below the last row: %1.</source>
        <translation>שורות בלי מקום מתחת לשורה האחרונה: %1.</translation>
    </message>
    <message>
        <source>Columns without a place behind the last column: %1.</source>
        <translation>עמודות בלי מקום אחרי העמודה האחרונה: %1.</translation>
    </message>
</context>
<context>
    <name>purser::ui::CellReportDialog</name>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>עמודה</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>למה לא התקבל</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(ריק)</translation>
    </message>
    <message>
        <source>Cells that were not changed</source>
        <translation>תאים שלא שונו</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>העתקת הרשימה</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>purser::ui::CommandField</name>
    <message>
        <source>Search or run a command</source>
        <translation>חיפוש או הפעלת פקודה</translation>
    </message>
    <message>
        <source>Find a page, an action or a record (Ctrl+K)</source>
        <translation>מציאת דף, פעולה או רשומה (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>purser::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>לוח פקודות</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>חיפוש או הפעלת פקודה</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>תוצאות</translation>
    </message>
    <message>
        <source>%1 cannot be searched now. %2</source>
        <comment>Products, why</comment>
        <translation>אי אפשר לחפש כעת ב%1. %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>מחפש…</translation>
    </message>
    <message>
        <source>No page or action matches “%1”</source>
        <translation>אין דף או פעולה שמתאימים ל־“%1”</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>אין התאמה ל־“%1”</translation>
    </message>
    <message>
        <source>Pages and actions are found by their names. Try fewer or other letters.</source>
        <translation>דפים ופעולות נמצאים לפי שמותיהם. נסו פחות אותיות או אותיות אחרות.</translation>
    </message>
    <message>
        <source>No page or action. Type another letter to search products and views as well.</source>
        <translation>אין דף או פעולה. הקלידו אות נוספת כדי לחפש גם מוצרים ותצוגות.</translation>
    </message>
    <message>
        <source>Pages, actions and views are found by their names, products by title, SKU or barcode. Try fewer or other letters.</source>
        <translation>דפים, פעולות ותצוגות נמצאים לפי שמותיהם, מוצרים לפי שם, מק"ט או ברקוד. נסו פחות אותיות או אותיות אחרות.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConflictSides</name>
    <message>
        <source>Take back</source>
        <translation>ביטול ההכרעה</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>בסיס</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>שלי</translation>
    </message>
    <message>
        <source>At the store</source>
        <translation>בחנות</translation>
    </message>
    <message>
        <source>Keep mine for %1</source>
        <translation>להשאיר את שלי ב־%1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>להשאיר את שלי</translation>
    </message>
    <message>
        <source>Keep the store’s for %1</source>
        <translation>להשאיר את של החנות ב־%1</translation>
    </message>
    <message>
        <source>Keep the store’s</source>
        <translation>להשאיר את של החנות</translation>
    </message>
    <message>
        <source>Keep mine for all of this kind (%1)…</source>
        <translation>להשאיר את שלי בכל ההתנגשויות מהסוג הזה (%1)…</translation>
    </message>
    <message>
        <source>Keep the store’s for all of this kind (%1)…</source>
        <translation>להשאיר את של החנות בכל ההתנגשויות מהסוג הזה (%1)…</translation>
    </message>
    <message>
        <source>What Purser has goes to the store (M)</source>
        <translation>מה שיש ב־Purser עובר לחנות (M)</translation>
    </message>
    <message>
        <source>What the store has comes here (S)</source>
        <translation>מה שיש בחנות מגיע לכאן (S)</translation>
    </message>
    <message>
        <source>Decide anew (U)</source>
        <translation>החלטה מחדש (U)</translation>
    </message>
    <message>
        <source>Every open conflict about “%1” in %2</source>
        <translation>כל ההתנגשויות הפתוחות על “%1” ב־%2</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConflictsPage</name>
    <message>
        <source>Conflicts with stores</source>
        <translation>התנגשויות עם חנויות</translation>
    </message>
    <message>
        <source>Both sides changed these fields. Nothing has been overwritten.</source>
        <translation>שני הצדדים שינו את השדות האלה. דבר לא נדרס.</translation>
    </message>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>חזרה לקטלוג (Esc)</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>התנגשויות</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>להשאיר את שלי</translation>
    </message>
    <message>
        <source>Keep the store’s</source>
        <translation>להשאיר את של החנות</translation>
    </message>
    <message>
        <source>Keep mine for all of this kind…</source>
        <translation>להשאיר את שלי בכל ההתנגשויות מהסוג הזה…</translation>
    </message>
    <message>
        <source>Keep the store’s for all of this kind…</source>
        <translation>להשאיר את של החנות בכל ההתנגשויות מהסוג הזה…</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>ביטול ההכרעה</translation>
    </message>
    <message>
        <source>Which conflicts are shown</source>
        <translation>אילו התנגשויות מוצגות</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>להכרעה</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>טופלו</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>כל החנויות</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>כל השדות</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>מוצג מה שנקרא קודם. %1</translation>
    </message>
    <message>
        <source>The conflicts could not be read</source>
        <translation>לא ניתן לקרוא את ההתנגשויות</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>ניקוי המסנן</translation>
    </message>
    <message>
        <source>No conflict matches</source>
        <translation>אין התנגשות מתאימה</translation>
    </message>
    <message>
        <source>There may be some in other stores or fields.</source>
        <translation>אולי יש בחנויות או בשדות אחרים.</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>חזרה לקטלוג</translation>
    </message>
    <message>
        <source>Nothing was settled yet</source>
        <translation>עוד לא טופל דבר</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>אין מה להכריע</translation>
    </message>
    <message>
        <source>Conflicts that were decided are kept here.</source>
        <translation>התנגשויות שהוכרעו נשמרות כאן.</translation>
    </message>
    <message>
        <source>When you and a store change the same field, it waits here, and nothing is overwritten.</source>
        <translation>כשאתם וחנות משנים את אותו שדה, הוא ממתין כאן, ודבר לא נדרס.</translation>
    </message>
    <message>
        <source>Keep mine for %1</source>
        <translation>להשאיר את שלי ב־%1</translation>
    </message>
    <message>
        <source>Keep the store’s for %1</source>
        <translation>להשאיר את של החנות ב־%1</translation>
    </message>
    <message>
        <source>%1 decided: mine goes to the store.</source>
        <translation>%1 הוכרעו: שלי עובר לחנות.</translation>
    </message>
    <message>
        <source>%1 decided: the store’s value comes here.</source>
        <translation>%1 הוכרעו: הערך של החנות מגיע לכאן.</translation>
    </message>
    <message>
        <source>Keep mine for all of this kind?</source>
        <translation>להשאיר את שלי בכל ההתנגשויות מהסוג הזה?</translation>
    </message>
    <message>
        <source>Keep the store’s for all of this kind?</source>
        <translation>להשאיר את של החנות בכל ההתנגשויות מהסוג הזה?</translation>
    </message>
    <message>
        <source>From now on, Purser decides this field of this store</source>
        <translation>מעתה Purser קובע את השדה הזה של החנות הזאת</translation>
    </message>
    <message>
        <source>From now on, the store decides this field</source>
        <translation>מעתה החנות קובעת את השדה הזה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>%1 decided.</source>
        <translation>%1 הוכרעו.</translation>
    </message>
    <message>
        <source>%1 open again.</source>
        <translation>%1 פתוחות שוב.</translation>
    </message>
    <message>
        <source>Decided: %1 of %2. The others were decided meanwhile, or belong to stores you do not manage.</source>
        <translation>הוחלטו: %1 מתוך %2. האחרים הוחלטו בינתיים, או שייכים לחנויות שאינן בניהולך.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln conflicts: what Purser has goes to %2.</source>
        <translation>
            <numerusform>‏“%1”, התנגשות אחת: מה שב־Purser עובר אל %2.</numerusform>
            <numerusform>‏“%1”, %Ln התנגשויות: מה שב־Purser עובר אל %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln conflicts: what %2 has comes here.</source>
        <translation>
            <numerusform>‏“%1”, התנגשות אחת: מה שב־%2 בא לכאן.</numerusform>
            <numerusform>‏“%1”, %Ln התנגשויות: מה שב־%2 בא לכאן.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open again: %1 of %2; the others are carried out already.</source>
        <translation>שוב פתוחים: %1 מתוך %2; האחרים כבר בוצעו.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields to decide</source>
        <translation>
            <numerusform>שדה אחד להכרעה</numerusform>
            <numerusform>‏%Ln שדות להכרעה</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionBar</name>
    <message>
        <source>Test</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>שינוי שם…</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>מפתחות חדשים…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>ניתוק…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>חיבור…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>חיבורים</translation>
    </message>
    <message>
        <source>Select a connection first.</source>
        <translation>בחרו תחילה חיבור.</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>עצירת הבדיקה</translation>
    </message>
    <message numerus="yes">
        <source>%n in this company</source>
        <translation>
            <numerusform>אחד בחברה הזאת</numerusform>
            <numerusform>%n בחברה הזאת</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionDialog</name>
    <message>
        <source>Test connection</source>
        <translation>בדיקת החיבור</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation>שמירת המפתחות</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>חיבור</translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation>מפתחות חדשים עבור %1</translation>
    </message>
    <message>
        <source>Connect a store or service</source>
        <translation>חיבור חנות או שירות</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>עצירת הבדיקה</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>בבדיקה…</translation>
    </message>
    <message>
        <source>Asking %1.</source>
        <translation>נשלחת שאלה אל %1.</translation>
    </message>
    <message>
        <source>Connect anyway</source>
        <translation>לחבר בכל זאת</translation>
    </message>
    <message>
        <source>You have entered something. Press Cancel again to throw it away.</source>
        <translation>הוזן כאן משהו. לחיצה נוספת על ביטול תזרוק אותו.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionForm</name>
    <message>
        <source>What to connect</source>
        <translation>מה לחבר</translation>
    </message>
    <message>
        <source>Store in Purser</source>
        <translation>חנות ב־Purser</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>As it appears in Purser, for example the name of the shop.</source>
        <translation>כפי שיופיע ב־Purser, למשל שם החנות.</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (לא חובה)</translation>
    </message>
    <message>
        <source>A new store</source>
        <translation>חנות חדשה</translation>
    </message>
    <message>
        <source>The store whose products and orders are kept in step.</source>
        <translation>החנות שמוצריה והזמנותיה מסונכרנים.</translation>
    </message>
    <message>
        <source>Every store of this kind is connected already, and your role may not add one.</source>
        <translation>כל החנויות מהסוג הזה כבר מחוברות, והתפקיד שלכם אינו רשאי להוסיף חנות.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>הזינו שם.</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <translation>יש להזין: %1.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionTable</name>
    <message>
        <source>Connections of the company</source>
        <translation>החיבורים של החברה</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionsPage</name>
    <message>
        <source>Match products…</source>
        <translation>התאמת מוצרים…</translation>
    </message>
    <message>
        <source>The connections could not be read</source>
        <translation>לא ניתן לקרוא את החיבורים</translation>
    </message>
    <message>
        <source>Connections are not for every role</source>
        <translation>חיבורים אינם לכל תפקיד</translation>
    </message>
    <message>
        <source>Your role is %1. %2 can grant “connections: read”.</source>
        <translation>התפקיד שלכם הוא %1. %2 יכולים להעניק “connections: read”.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Connect a store</source>
        <translation>חיבור חנות</translation>
    </message>
    <message>
        <source>No store is connected yet</source>
        <translation>עוד לא חוברה שום חנות</translation>
    </message>
    <message>
        <source>Connect your shop to bring its products and orders here and to keep both sides in step. Nothing is changed there before you have looked at it.</source>
        <translation>חברו את החנות שלכם כדי להביא לכאן את מוצריה והזמנותיה ולשמור את שני הצדדים מסונכרנים. דבר לא ישתנה שם לפני שבדקתם.</translation>
    </message>
    <message>
        <source>Your role (%1) may look at connections but not change them. %2 can grant “connections: write”.</source>
        <translation>התפקיד שלכם (%1) רשאי לצפות בחיבורים אך לא לשנות אותם. %2 יכולים להעניק “connections: write”.</translation>
    </message>
    <message>
        <source>This connection is revoked. Connect the store again instead.</source>
        <translation>החיבור הזה מנותק. חברו את החנות מחדש במקום זאת.</translation>
    </message>
    <message>
        <source>This version of Purser cannot work with %1 itself. A newer one may; here you can rename and revoke the connection.</source>
        <translation>הגרסה הזאת של Purser אינה יכולה לעבוד בעצמה עם %1. גרסה חדשה יותר אולי תוכל; כאן אפשר לשנות את שם החיבור ולנתק אותו.</translation>
    </message>
    <message>
        <source>%1 fails.</source>
        <translation>תקלה ב־%1.</translation>
    </message>
    <message>
        <source>%1 is not linked yet.</source>
        <translation>%1 עוד לא מקושרת.</translation>
    </message>
    <message>
        <source>Say which of its products are yours; nothing is synced before.</source>
        <translation>ציינו אילו ממוצריה הם שלכם; עד אז דבר לא מסונכרן.</translation>
    </message>
    <message>
        <source>Saved without a test.</source>
        <translation>נשמר ללא בדיקה.</translation>
    </message>
    <message>
        <source>Test it when the other side can be reached again.</source>
        <translation>בדקו אותו כשיהיה אפשר שוב להגיע לצד השני.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>בבדיקה…</translation>
    </message>
    <message>
        <source>Asking %1.</source>
        <translation>נשלחת שאלה אל %1.</translation>
    </message>
    <message>
        <source>It is called %1 now.</source>
        <translation>השם הוא עכשיו %1.</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>לנתק את %1?</translation>
    </message>
    <message>
        <source>Purser forgets its keys at once, and syncs of this connection end. Products and orders stay, here and there. Delete the key in the store as well, so that nobody else can use it. To sync again, connect the store anew.</source>
        <translation>המפתחות נמחקים מיד מ־Purser, והסנכרונים של החיבור הזה מסתיימים. מוצרים והזמנות נשארים, כאן ושם. מחקו את המפתח גם בחנות, כדי שאיש אחר לא יוכל להשתמש בו. כדי לסנכרן שוב, חברו את החנות מחדש.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>ניתוק</translation>
    </message>
    <message>
        <source>%1 is revoked; its keys are forgotten here.</source>
        <translation>%1 מנותק; המפתחות שלו נמחקו כאן.</translation>
    </message>
</context>
<context>
    <name>purser::ui::DataGrid</name>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy with header</source>
        <translation>העתקה עם כותרות</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>הדבקה</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>מילוי כלפי מטה</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>תמונה</translation>
    </message>
    <message>
        <source>Keep in view while scrolling</source>
        <translation>להשאיר גלוי בזמן גלילה</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>אין עמודה</translation>
    </message>
    <message>
        <source>Arrange as at first</source>
        <translation>סידור כמו בהתחלה</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>עריכת תא</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>מילוי הצידה</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>ריקון תאים</translation>
    </message>
    <message>
        <source>Select whole rows</source>
        <translation>בחירת שורות שלמות</translation>
    </message>
    <message>
        <source>Select whole columns</source>
        <translation>בחירת עמודות שלמות</translation>
    </message>
    <message>
        <source>Tick row</source>
        <translation>סימון שורה</translation>
    </message>
    <message>
        <source>Tick all rows that match</source>
        <translation>סימון כל השורות המתאימות</translation>
    </message>
    <message>
        <source>This works on one block of cells. Select cells that form a rectangle.</source>
        <translation>זה פועל על גוש אחד של תאים. יש לבחור תאים שיוצרים מלבן.</translation>
    </message>
    <message>
        <source>The clipboard holds no text to paste.</source>
        <translation>אין בלוח הגזירים טקסט להדבקה.</translation>
    </message>
    <message>
        <source>Copied: %1, %2.</source>
        <comment>5 rows, 2 columns</comment>
        <translation>הועתקו: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>‏%Ln שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>עמודה אחת</numerusform>
            <numerusform>‏%Ln עמודות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::DetailPane</name>
    <message>
        <source>Close the detail pane</source>
        <translation>סגירת חלונית הפרטים</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>שכפול</translation>
    </message>
    <message>
        <source>No product chosen</source>
        <translation>לא נבחר מוצר</translation>
    </message>
    <message>
        <source>Choose a row of the table, and its details stand here.</source>
        <translation>בחרו שורה בטבלה, ופרטיה יופיעו כאן.</translation>
    </message>
    <message>
        <source>This product cannot be shown</source>
        <translation>לא ניתן להציג את המוצר הזה</translation>
    </message>
    <message>
        <source>A copy as a draft, without links to stores</source>
        <translation>עותק כטיוטה, ללא קישורים לחנויות</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>שחזור</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>העברה לארכיון</translation>
    </message>
    <message>
        <source>Brings the product back as paused</source>
        <translation>מחזיר את המוצר במצב מושהה</translation>
    </message>
    <message>
        <source>Pauses the product, then archives it, in one step</source>
        <translation>משהה את המוצר ואז מעביר אותו לארכיון, בצעד אחד</translation>
    </message>
    <message>
        <source>Takes the product out of use without deleting it</source>
        <translation>מוציא את המוצר משימוש בלי למחוק אותו</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Variants %1</source>
        <translation>וריאציות %1</translation>
    </message>
    <message>
        <source>Images %1</source>
        <translation>תמונות %1</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>מאפיינים</translation>
    </message>
    <message>
        <source>The product was not duplicated.</source>
        <translation>המוצר לא שוכפל.</translation>
    </message>
    <message>
        <source>A copy is made, as a draft.</source>
        <translation>נוצר עותק, כטיוטה.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>להציג אותו</translation>
    </message>
    <message>
        <source>Its status stays as it was.</source>
        <translation>הסטטוס שלו נשאר כפי שהיה.</translation>
    </message>
    <message>
        <source>The product is %1 now.</source>
        <translation>המוצר עכשיו במצב %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>על ידי %1, %2</translation>
    </message>
    <message>
        <source>Details of the product</source>
        <translation>פרטי המוצר</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged</source>
        <translation>
            <numerusform>אחד ממתין</numerusform>
            <numerusform>‏%Ln ממתינים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>התנגשות אחת</numerusform>
            <numerusform>‏%Ln התנגשויות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;ביטול פעולה</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;ביצוע מחדש</translation>
    </message>
    <message>
        <source>Re&amp;view changes</source>
        <translation>&amp;סקירת השינויים</translation>
    </message>
    <message>
        <source>&amp;Apply changes…</source>
        <translation>&amp;ביצוע השינויים…</translation>
    </message>
    <message>
        <source>Settle &amp;conflicts…</source>
        <translation>יישוב &amp;התנגשויות…</translation>
    </message>
    <message>
        <source>&amp;Discard staged edits</source>
        <translation>&amp;ביטול השינויים הממתינים</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;היסטוריה</translation>
    </message>
    <message>
        <source>History of applied changes (%1)</source>
        <translation>היסטוריית השינויים שהוחלו (%1)</translation>
    </message>
</context>
<context>
    <name>purser::ui::ErrorCard</name>
    <message>
        <source>%1 more</source>
        <translation>עוד %1</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>הצגת כל הפריטים</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>ניסיון חוזר של %1</translation>
    </message>
    <message>
        <source>Retry %1: %2</source>
        <translation>ניסיון חוזר של %1: %2</translation>
    </message>
</context>
<context>
    <name>purser::ui::FillHandle</name>
    <message>
        <source>Fill handle</source>
        <translation>ידית מילוי</translation>
    </message>
    <message>
        <source>Drag to fill the cells below or above with what is selected (Ctrl+D fills down)</source>
        <translation>גרירה ממלאת את התאים שמתחת או מעל במה שנבחר (Ctrl+D ממלא כלפי מטה)</translation>
    </message>
</context>
<context>
    <name>purser::ui::FilterPopup</name>
    <message>
        <source>Apply</source>
        <translation>החלה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Tick at least one status.</source>
        <translation>סמנו לפחות סטטוס אחד.</translation>
    </message>
    <message>
        <source>Stock below</source>
        <translation>מלאי מתחת ל־</translation>
    </message>
    <message>
        <source>and at least (may stay empty)</source>
        <translation>ולפחות (אפשר להשאיר ריק)</translation>
    </message>
    <message>
        <source>Stock at least</source>
        <translation>מלאי לפחות</translation>
    </message>
    <message>
        <source>Stock is a whole number such as 50.</source>
        <translation>מלאי הוא מספר שלם כמו 50.</translation>
    </message>
    <message>
        <source>Give at least one of the two numbers.</source>
        <translation>תנו לפחות אחד משני המספרים.</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>מחיר מ־</translation>
    </message>
    <message>
        <source>to</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Price to</source>
        <translation>מחיר עד</translation>
    </message>
    <message>
        <source>Give at least one of the two amounts.</source>
        <translation>תנו לפחות אחד משני הסכומים.</translation>
    </message>
    <message>
        <source>The first amount is higher than the second one.</source>
        <translation>הסכום הראשון גבוה מהשני.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Type the name of a vendor.</source>
        <translation>הקלידו שם של ספק.</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>חיפוש קטגוריה</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>קטגוריות</translation>
    </message>
    <message>
        <source>Choose a category.</source>
        <translation>בחרו קטגוריה.</translation>
    </message>
    <message>
        <source>Tick at least one state.</source>
        <translation>סמנו לפחות מצב אחד.</translation>
    </message>
</context>
<context>
    <name>purser::ui::GridProgress</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>שורות נקראו</translation>
    </message>
    <message>
        <source>Reading rows: %1 of %2</source>
        <translation>קורא שורות: %1 מתוך %2</translation>
    </message>
</context>
<context>
    <name>purser::ui::GridTransfer</name>
    <message>
        <source>Paste</source>
        <translation>הדבקה</translation>
    </message>
    <message>
        <source>%1 holds another kind of value than %2.</source>
        <translation>ב-%1 ערך מסוג אחר מאשר ב-%2.</translation>
    </message>
    <message>
        <source>The value is in %1, but this product is priced in %2. Convert it first.</source>
        <translation>הערך הוא ב-%1, אך המוצר הזה מתומחר ב-%2. יש להמיר קודם.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>מילוי כלפי מטה</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>מילוי הצידה</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>ניקוי</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are selected, and at most %1 can be copied at once. Nothing was copied: select fewer rows, or narrow the list with a filter.</source>
        <translation>
            <numerusform>נבחרה שורה אחת, ואפשר להעתיק בבת אחת לכל היותר %1. דבר לא הועתק: יש לבחור פחות שורות, או לצמצם את הרשימה במסנן.</numerusform>
            <numerusform>נבחרו %Ln שורות, ואפשר להעתיק בבת אחת לכל היותר %1. דבר לא הועתק: יש לבחור פחות שורות, או לצמצם את הרשימה במסנן.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are selected, and at most %1 can be changed here at once. Nothing was changed: select fewer rows, or tick them and use a bulk action.</source>
        <translation>
            <numerusform>נבחרה שורה אחת, ואפשר לשנות כאן בבת אחת לכל היותר %1. דבר לא השתנה: יש לבחור פחות שורות, או לסמן אותן ולהשתמש בפעולה מרוכזת.</numerusform>
            <numerusform>נבחרו %Ln שורות, ואפשר לשנות כאן בבת אחת לכל היותר %1. דבר לא השתנה: יש לבחור פחות שורות, או לסמן אותן ולהשתמש בפעולה מרוכזת.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Applied changes are kept for 90 days, at most 1,000 of them</source>
        <translation>שינויים שהוחלו נשמרים 90 ימים, לכל היותר 1,000</translation>
    </message>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>חזרה לקטלוג (Esc)</translation>
    </message>
    <message>
        <source>Whose changes are shown</source>
        <translation>של מי השינויים המוצגים</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>שלי</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>של כולם</translation>
    </message>
    <message>
        <source>Applied changes</source>
        <translation>שינויים שבוצעו</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>An undo is shown before anything is written. What was changed since stays as it is now.</source>
        <translation>ביטול מוצג לפני שנכתב דבר. מה שהשתנה מאז נשאר כמו שהוא.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>ביטול…</translation>
    </message>
    <message>
        <source>Show what an undo would do (Enter)</source>
        <translation>מה היה הביטול עושה (Enter)</translation>
    </message>
    <message>
        <source>Redo…</source>
        <translation>ביצוע מחדש…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (אתם)</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>מוצרים</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>שינויים</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>שדות</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>מוצג מה שנקרא קודם. %1</translation>
    </message>
    <message>
        <source>History could not be read</source>
        <translation>אי אפשר לקרוא את ההיסטוריה</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>חזרה לקטלוג</translation>
    </message>
    <message>
        <source>Show everybody’s</source>
        <translation>הצגת של כולם</translation>
    </message>
    <message>
        <source>You have not applied any changes yet</source>
        <translation>עוד לא החלת שינויים</translation>
    </message>
    <message>
        <source>No changes have been applied yet</source>
        <translation>עוד לא הוחלו שינויים</translation>
    </message>
    <message>
        <source>What is applied in the catalog is listed here with its values from before, and can be undone.</source>
        <translation>מה שמוחל בקטלוג מופיע כאן עם ערכיו הקודמים, ואפשר לבטלו.</translation>
    </message>
    <message>
        <source>The changes could not be read</source>
        <translation>אי אפשר לקרוא את השינויים</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>אין מה להציג</translation>
    </message>
    <message>
        <source>Choose a change above.</source>
        <translation>יש לבחור שינוי למעלה.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>שינוי אחד</numerusform>
            <numerusform>‏%Ln שינויים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::HtmlView</name>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportDetailPane</name>
    <message>
        <source>Will be written to</source>
        <translation>ייכתבו אל</translation>
    </message>
    <message>
        <source>Select a row to see it as in the file.</source>
        <translation>בחרו שורה כדי לראות אותה כמו בקובץ.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>שורה %1</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>כמו בקובץ</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>Old → new</source>
        <translation>ישן ← חדש</translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportPace</name>
    <message>
        <source>The connection was lost. Waiting for the database…</source>
        <translation>החיבור נותק. ממתין למסד הנתונים…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/שנ׳</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>נשארו כ-%1 שנ׳</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>נשארו כ-%1 דק׳</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%Ln שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>‏%1 מתוך שורה אחת</numerusform>
            <numerusform>‏%1 מתוך %Ln שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows/s</source>
        <translation>
            <numerusform>שורה אחת לשנייה</numerusform>
            <numerusform>%Ln שורות לשנייה</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportPage</name>
    <message>
        <source>Import products</source>
        <translation>ייבוא מוצרים</translation>
    </message>
    <message>
        <source>Product exports (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>ייצואי מוצרים (‎*.csv *.txt *.tsv);;כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>הקובץ נקרא…</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>לא בשימוש</translation>
    </message>
    <message>
        <source>%1 unchanged, %2 not allowed</source>
        <translation>%1 ללא שינוי, %2 לא מותרים</translation>
    </message>
    <message>
        <source>good rows are not affected</source>
        <translation>שורות תקינות אינן מושפעות</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>נוצרו</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>עודכן</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>דולגו</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>שגיאות</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>Match by</source>
        <translation>התאמה לפי</translation>
    </message>
    <message>
        <source>ID, SKU, then barcode</source>
        <translation>מזהה, מק״ט, ואז ברקוד</translation>
    </message>
    <message>
        <source>New products start as</source>
        <translation>מוצרים חדשים מתחילים כ־</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Imported into %1</source>
        <translation>יובא אל %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>דבר לא יובא.</translation>
    </message>
    <message>
        <source>The file was not read.</source>
        <translation>הקובץ לא נקרא.</translation>
    </message>
    <message>
        <source>No preview.</source>
        <translation>אין תצוגה מקדימה.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>נעצר.</translation>
    </message>
    <message>
        <source>Comparing with the catalog…</source>
        <translation>משווה עם הקטלוג…</translation>
    </message>
    <message>
        <source>Importing into %1…</source>
        <translation>מייבא אל %1…</translation>
    </message>
    <message>
        <source>All rows are written in one piece: stopping leaves nothing behind.</source>
        <translation>כל השורות נכתבות יחד: עצירה אינה משאירה דבר אחריה.</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>ייבוא קובץ אחר</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>בחירת קובץ…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>אין מה לייבא</translation>
    </message>
    <message>
        <source>Open the catalog</source>
        <translation>פתיחת הקטלוג</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what would change.</source>
        <translation>דבר לא נכתב לפני שראיתם מה ישתנה.</translation>
    </message>
    <message>
        <source>Columns that are not used stay in the file and are not lost.</source>
        <translation>עמודות שאינן בשימוש נשארות בקובץ ואינן אובדות.</translation>
    </message>
    <message>
        <source>No such rows</source>
        <translation>אין שורות כאלה</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>דבר לא נמצא</translation>
    </message>
    <message>
        <source>The file has no rows of this kind.</source>
        <translation>אין בקובץ שורות מהסוג הזה.</translation>
    </message>
    <message>
        <source>No row of this kind contains “%1”.</source>
        <translation>אין שורה מהסוג הזה שמכילה “%1”.</translation>
    </message>
    <message>
        <source>Save errors</source>
        <translation>שמירת השגיאות</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>שגיאות</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>קובצי CSV ‏(*.csv)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>נשמר.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>לא נשמר.</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>חזרה לקטלוג</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>החלפה…</translation>
    </message>
    <message>
        <source>Drop a product export here</source>
        <translation>שחררו כאן ייצוא מוצרים</translation>
    </message>
    <message>
        <source>You may look at products, not import them</source>
        <translation>אתם רשאים לצפות במוצרים, לא לייבא אותם</translation>
    </message>
    <message>
        <source>The CSV file of WooCommerce (Products → Export) or Shopify (Products → Export).
It is recognised by its columns.</source>
        <translation>קובץ ה־CSV של WooCommerce (Products → Export) או של Shopify (Products → Export).
הוא מזוהה לפי העמודות שלו.</translation>
    </message>
    <message>
        <source>You manage no store. An administrator of your company can make you a store's manager.</source>
        <translation>אינכם מנהלים שום חנות. מנהל המערכת של החברה יכול למנות אתכם למנהל של חנות.</translation>
    </message>
    <message>
        <source>Your role may not change products. An administrator of your company can grant “catalog: write”.</source>
        <translation>התפקיד שלכם אינו רשאי לשנות מוצרים. מנהל המערכת של החברה יכול להעניק “catalog: write”.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>טיוטה</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>כמו בקובץ</translation>
    </message>
    <message>
        <source>“As in the file” also changes the status of products that exist, where that step is allowed.</source>
        <translation>“כמו בקובץ” משנה גם את הסטטוס של מוצרים קיימים, היכן שהצעד מותר.</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>עמודה בקובץ</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>נעשית</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>דוגמה</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>עמודות הקובץ</translation>
    </message>
    <message>
        <source>created</source>
        <translation>נוצר</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>עודכן</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>דולג</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>שורות</translation>
    </message>
    <message>
        <source>Find in preview</source>
        <translation>חיפוש בתצוגה המקדימה</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>שורות הקובץ</translation>
    </message>
    <message>
        <source>Lines are counted as in a text editor, the header is line 1.</source>
        <translation>השורות נספרות כמו בעורך טקסט, הכותרת היא שורה 1.</translation>
    </message>
    <message>
        <source>Save errors as CSV…</source>
        <translation>שמירת השגיאות כ־CSV…</translation>
    </message>
    <message>
        <source>Next step of the import</source>
        <translation>השלב הבא של הייבוא</translation>
    </message>
    <message>
        <source>counting rows…</source>
        <translation>סופר שורות…</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>נמצא: %1</translation>
    </message>
    <message>
        <source>Stopped behind row %1 of %2</source>
        <translation>נעצר אחרי שורה %1 מתוך %2</translation>
    </message>
    <message>
        <source>This is written and stays. The rest can be imported now, or later by importing the same file again.</source>
        <translation>זה נכתב ונשאר. את השאר אפשר לייבא עכשיו, או אחר כך בייבוא חוזר של אותו קובץ.</translation>
    </message>
    <message>
        <source>The file cannot be read so.</source>
        <translation>אי אפשר לקרוא כך את הקובץ.</translation>
    </message>
    <message>
        <source>No errors were saved.</source>
        <translation>לא נשמרו שגיאות.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Import the rest</source>
        <translation>ייבוא השאר</translation>
    </message>
    <message>
        <source>more than %1, fetched later</source>
        <translation>יותר מ-%1, יובאו אחר כך</translation>
    </message>
    <message>
        <source>Saving the errors…</source>
        <translation>שומר את השגיאות…</translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>כל השגיאות</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>מפריד</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>פסיק</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>נקודה־פסיק</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>טאב</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>קו אנכי</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>מספרים</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>עמודה</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>גורם</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>מה לעשות</translation>
    </message>
    <message>
        <source>Causes of the errors</source>
        <translation>גורמי השגיאות</translation>
    </message>
    <message>
        <source>Show what was compared</source>
        <translation>הצגת מה שהושווה</translation>
    </message>
    <message>
        <source>Ends the comparing. The other rows are compared when they are written.</source>
        <translation>מסיים את ההשוואה. שאר השורות יושוו כשייכתבו.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%Ln שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln columns · %2 · %3 · numbers like %4</source>
        <translation>
            <numerusform>‏%1 · עמודה אחת · %2 · %3 · מספרים כמו %4</numerusform>
            <numerusform>‏%1 · %Ln עמודות · %2 · %3 · מספרים כמו %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>products and variants</comment>
        <translation>‏%1 ו־%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>מוצר אחד</numerusform>
            <numerusform>%Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>וריאנט אחד</numerusform>
            <numerusform>%Ln וריאנטים</numerusform>
        </translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>נוצרו: %1</translation>
    </message>
    <message>
        <source>Updated: %1</source>
        <translation>עודכנו: %1</translation>
    </message>
    <message>
        <source>Already so: %1</source>
        <translation>כבר כך: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with errors were left out</source>
        <translation>
            <numerusform>שורה אחת עם שגיאות הושארה בחוץ</numerusform>
            <numerusform>%Ln שורות עם שגיאות הושארו בחוץ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are written for good</source>
        <translation>
            <numerusform>שורה אחת נכתבה לתמיד</numerusform>
            <numerusform>%Ln שורות נכתבו לתמיד</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are written at a time: when it is stopped, what is written stays.</source>
        <translation>
            <numerusform>שורה אחת נכתבת בכל פעם: כשעוצרים, מה שנכתב נשאר.</numerusform>
            <numerusform>%Ln שורות נכתבות בכל פעם: כשעוצרים, מה שנכתב נשאר.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import all %Ln rows</source>
        <translation>
            <numerusform>ייבוא שורה אחת</numerusform>
            <numerusform>ייבוא כל %Ln השורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation>
            <numerusform>ייבוא שורה אחת</numerusform>
            <numerusform>ייבוא %Ln שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will be written in pieces of %Ln rows. When it is stopped, what is written stays; importing the file again goes on.</source>
        <translation>
            <numerusform>ייכתב בחלקים של שורה אחת. כשעוצרים, מה שנכתב נשאר; ייבוא חוזר של הקובץ ממשיך משם.</numerusform>
            <numerusform>ייכתב בחלקים של %Ln שורות. כשעוצרים, מה שנכתב נשאר; ייבוא חוזר של הקובץ ממשיך משם.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows will be written in one piece: all or nothing. Importing the same file again changes nothing.</source>
        <translation>
            <numerusform>שורה אחת תיכתב כיחידה אחת: הכול או כלום. ייבוא חוזר של אותו קובץ אינו משנה דבר.</numerusform>
            <numerusform>%Ln שורות ייכתבו כיחידה אחת: הכול או כלום. ייבוא חוזר של אותו קובץ אינו משנה דבר.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>products, variations</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variations</source>
        <translation>
            <numerusform>וריאציה אחת</numerusform>
            <numerusform>%Ln וריאציות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells, old → new shown</source>
        <translation>
            <numerusform>תא אחד, מוצג ישן ← חדש</numerusform>
            <numerusform>%Ln תאים, מוצג ישן ← חדש</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared: %1 of %Ln rows. The others are compared when they are written.</source>
        <translation>
            <numerusform>הושוו: %1 מתוך שורה אחת. האחרות יושוו כשייכתבו.</numerusform>
            <numerusform>הושוו: %1 מתוך %Ln שורות. האחרות יושוו כשייכתבו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with line, column, value and reason: %1</source>
        <translation>
            <numerusform>שורה אחת עם מספר שורה, עמודה, ערך וסיבה: %1</numerusform>
            <numerusform>%Ln שורות עם מספר שורה, עמודה, ערך וסיבה: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>errors, kinds</comment>
        <translation>%1 מתוך %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>שגיאה אחת</numerusform>
            <numerusform>‏%Ln שגיאות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds</source>
        <translation>
            <numerusform>סוג אחד</numerusform>
            <numerusform>‏%Ln סוגים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %2 + %3 + %4 = %Ln rows</source>
        <translation>
            <numerusform>%1 + %2 + %3 + %4 = שורה אחת</numerusform>
            <numerusform>%1 + %2 + %3 + %4 = %Ln שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses, fetched later</source>
        <translation>
            <numerusform>כתובת אחת, תובא מאוחר יותר</numerusform>
            <numerusform>‏%Ln כתובות, יובאו מאוחר יותר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %Ln rows are listed.</source>
        <translation>
            <numerusform>מוצגות %1 הראשונות מתוך שורה אחת.</numerusform>
            <numerusform>מוצגות %1 השורות הראשונות מתוך %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportRowModel</name>
    <message>
        <source>Created</source>
        <translation>נוצרו</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>עודכן</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>ללא שינוי</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>לא מותר</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>שגיאה</translation>
    </message>
    <message>
        <source>Unchanged: it already is so.</source>
        <translation>ללא שינוי: כבר כך.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 ← %3</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>עמודה</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>מה משתנה</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportSteps</name>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>שלב %1 מתוך %2: %3</translation>
    </message>
</context>
<context>
    <name>purser::ui::JobPane</name>
    <message>
        <source>Details of the job</source>
        <translation>פרטי המשימה</translation>
    </message>
    <message>
        <source>Parts of the job</source>
        <translation>חלקי המשימה</translation>
    </message>
    <message>
        <source>What failed, by cause, and facts</source>
        <translation>מה נכשל, לפי גורם, ועובדות</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>התעלמות</translation>
    </message>
    <message>
        <source>Leave the failure as it is and count it no longer</source>
        <translation>להשאיר את הכישלון כפי שהוא ולא לספור אותו עוד</translation>
    </message>
    <message>
        <source>Things of the job</source>
        <translation>פריטי המשימה</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>יומן המשימה</translation>
    </message>
    <message>
        <source>Close the detail pane (Esc)</source>
        <translation>סגירת חלונית הפרטים (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>Copy everything about this job, for whoever helps you</source>
        <translation>העתקת כל מה שקשור למשימה הזאת, עבור מי שעוזר לכם</translation>
    </message>
    <message>
        <source>No job chosen</source>
        <translation>לא נבחרה משימה</translation>
    </message>
    <message>
        <source>Choose a job, and what it did and what went wrong stands here.</source>
        <translation>בחרו משימה, ומה שעשתה ומה שהשתבש יופיעו כאן.</translation>
    </message>
    <message>
        <source>This job cannot be shown</source>
        <translation>לא ניתן להציג את המשימה הזאת</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 מתוך %2 נכשלו</translation>
    </message>
    <message>
        <source>Errors  %1</source>
        <translation>שגיאות  %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>סקירה</translation>
    </message>
    <message>
        <source>Items  %1</source>
        <translation>פריטים  %1</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>פריטים</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Everything went well.</source>
        <translation>הכול עבר כשורה.</translation>
    </message>
    <message>
        <source>Nothing more is done until somebody tries again.</source>
        <translation>דבר נוסף לא ייעשה עד שמישהו ינסה שוב.</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>הופעל על ידי</translation>
    </message>
    <message>
        <source>Schedule “%1”</source>
        <translation>תזמון “%1”</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (אתם)</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>התוכנית עצמה</translation>
    </message>
    <message>
        <source>None of %1 yet</source>
        <translation>עדיין אף אחד מתוך %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>ניסיונות</translation>
    </message>
    <message>
        <source>%1, next %2</source>
        <translation>%1, הבא %2</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>פועל ב־</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>מזהה המשימה</translation>
    </message>
    <message>
        <source>This job has not said anything.</source>
        <translation>המשימה הזאת לא אמרה דבר.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>חידוש</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>בעצירה…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Retry these %1</source>
        <translation>ניסיון חוזר של %1 אלה</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>The job is being stopped. What it has done so far stays.</source>
        <translation>המשימה נעצרת. מה שעשתה עד כה נשאר.</translation>
    </message>
    <message>
        <source>The job was stopped. What it had done stays.</source>
        <translation>המשימה נעצרה. מה שעשתה נשאר.</translation>
    </message>
    <message numerus="yes">
        <source>%1 done. %2 failed for %Ln causes.</source>
        <translation>
            <numerusform>בוצעו: %1. נכשלו: %2, מסיבה אחת.</numerusform>
            <numerusform>בוצעו: %1. נכשלו: %2, מ־%Ln סיבות.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried again in the background: %1</source>
        <translation>מנוסים שוב ברקע: %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::JobsPage</name>
    <message>
        <source>Run a job now…</source>
        <translation>הרצת משימה עכשיו…</translation>
    </message>
    <message>
        <source>Pause all jobs</source>
        <translation>השהיית כל המשימות</translation>
    </message>
    <message>
        <source>New schedule…</source>
        <translation>תזמון חדש…</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>משימות</translation>
    </message>
    <message>
        <source>Your role (%1) may look at jobs but not steer them. An administrator of your company can grant “jobs: write”.</source>
        <translation>התפקיד שלכם (%1) רשאי לצפות במשימות אך לא לנהל אותן. מנהל המערכת של החברה יכול להעניק “jobs: write”.</translation>
    </message>
    <message>
        <source>Jobs are for those who run the stores</source>
        <translation>המשימות הן למי שמפעילים את החנויות</translation>
    </message>
    <message>
        <source>Your role is %1. An administrator of your company can grant “jobs: read”.</source>
        <translation>התפקיד שלכם הוא %1. מנהל המערכת של החברה יכול להעניק “jobs: read”.</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>חלקי הדף</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>פעילות</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>תזמונים</translation>
    </message>
    <message>
        <source>Sync errors</source>
        <translation>שגיאות סנכרון</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>השהיית הכול</translation>
    </message>
    <message>
        <source>Run now…</source>
        <translation>הרצה עכשיו…</translation>
    </message>
    <message>
        <source>There is nothing to pause.</source>
        <translation>אין מה להשהות.</translation>
    </message>
    <message>
        <source>There is nothing to resume.</source>
        <translation>אין מה לחדש.</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>חידוש הכול</translation>
    </message>
    <message>
        <source>Resume all jobs</source>
        <translation>חידוש כל המשימות</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs are held back. Running ones stop where they can go on later.</source>
        <translation>
            <numerusform>משימה אחת מוחזקת. משימות שרצות נעצרות במקום שאפשר להמשיך ממנו.</numerusform>
            <numerusform>%Ln משימות מוחזקות. משימות שרצות נעצרות במקום שאפשר להמשיך ממנו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs go on.</source>
        <translation>
            <numerusform>משימה אחת ממשיכה.</numerusform>
            <numerusform>%Ln משימות ממשיכות.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::LinkFilters</name>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>Which proposals</source>
        <translation>אילו הצעות</translation>
    </message>
    <message>
        <source>Decided or not</source>
        <translation>הוכרעו או לא</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>כל מצב</translation>
    </message>
    <message>
        <source>Title or SKU</source>
        <translation>כותרת או מק״ט</translation>
    </message>
    <message>
        <source>Search in title and SKU of both sides</source>
        <translation>חיפוש בכותרת ובמק״ט של שני הצדדים</translation>
    </message>
    <message>
        <source>Look for matches</source>
        <translation>חיפוש התאמות</translation>
    </message>
    <message>
        <source>Find a proposal</source>
        <translation>חיפוש הצעה</translation>
    </message>
    <message>
        <source>All proposals</source>
        <translation>כל ההצעות</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sort of proposals, number</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>purser::ui::LinkFooter</name>
    <message>
        <source>Another product…</source>
        <translation>מוצר אחר…</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>להשאיר בצד</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>אישור</translation>
    </message>
    <message>
        <source>Accept all %1 with the same SKU</source>
        <translation>אישור כל %1 עם אותו מק״ט</translation>
    </message>
    <message>
        <source>Link with another product, or say that it is new (P)</source>
        <translation>קישור למוצר אחר, או אמירה שהוא חדש (P)</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>אישור %1</translation>
    </message>
    <message>
        <source>Agree; nothing is done before “Carry out” (A)</source>
        <translation>הסכמה; דבר לא נעשה לפני “ביצוע” (A)</translation>
    </message>
    <message>
        <source>Do nothing with it, now and at the next search (X)</source>
        <translation>לא לעשות דבר, עכשיו ובחיפוש הבא (X)</translation>
    </message>
    <message>
        <source>Carry out %1…</source>
        <translation>ביצוע %1…</translation>
    </message>
    <message>
        <source>Link the store…</source>
        <translation>קישור החנות…</translation>
    </message>
    <message>
        <source>Carry out…</source>
        <translation>ביצוע…</translation>
    </message>
    <message>
        <source>Wait until the job that is under way has ended.</source>
        <translation>המתינו עד שהמשימה שבביצוע תסתיים.</translation>
    </message>
    <message>
        <source>No product is linked; from then on, changes go both ways.</source>
        <translation>שום מוצר לא מקושר; מאז ואילך השינויים עוברים לשני הכיוונים.</translation>
    </message>
    <message>
        <source>Accept some proposals first.</source>
        <translation>אשרו תחילה כמה הצעות.</translation>
    </message>
    <message>
        <source>%1 to review, %2 accepted, %3 left alone, %4 done</source>
        <translation>%1 לסקירה, %2 אושרו, %3 הושארו בצד, %4 בוצעו</translation>
    </message>
</context>
<context>
    <name>purser::ui::LinkReviewPage</name>
    <message>
        <source>Link products with a store</source>
        <translation>קישור מוצרים לחנות</translation>
    </message>
    <message>
        <source>Nothing is linked, created or written before you say so.</source>
        <translation>דבר לא מקושר, נוצר או נכתב לפני שתאשרו.</translation>
    </message>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>חזרה לקטלוג (Esc)</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>הצעות</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>הצגת המשימה</translation>
    </message>
    <message>
        <source>Accept the chosen proposals</source>
        <translation>אישור ההצעות שנבחרו</translation>
    </message>
    <message>
        <source>Leave the chosen products alone</source>
        <translation>להשאיר בצד את המוצרים שנבחרו</translation>
    </message>
    <message>
        <source>Another product…</source>
        <translation>מוצר אחר…</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>חזרה לסקירה</translation>
    </message>
    <message>
        <source>Look for matches</source>
        <translation>חיפוש התאמות</translation>
    </message>
    <message>
        <source>Link the store…</source>
        <translation>קישור החנות…</translation>
    </message>
    <message>
        <source>The proposals could not be read</source>
        <translation>לא ניתן לקרוא את ההצעות</translation>
    </message>
    <message>
        <source>Show all proposals</source>
        <translation>הצגת כל ההצעות</translation>
    </message>
    <message>
        <source>No proposal matches</source>
        <translation>אין הצעה מתאימה</translation>
    </message>
    <message>
        <source>Proposals are hidden by the filters or the search text.</source>
        <translation>הצעות מוסתרות על ידי המסננים או טקסט החיפוש.</translation>
    </message>
    <message>
        <source>Looking for matches</source>
        <translation>מתבצע חיפוש התאמות</translation>
    </message>
    <message>
        <source>Products of %1 are compared with yours by SKU, barcode and title. Proposals appear here as they are found.</source>
        <translation>המוצרים של %1 מושווים לשלכם לפי מק״ט, ברקוד וכותרת. הצעות מופיעות כאן ככל שהן נמצאות.</translation>
    </message>
    <message>
        <source>There is nothing to match in %1</source>
        <translation>אין מה להתאים ב־%1</translation>
    </message>
    <message>
        <source>Neither side has a product the other one could be matched with. Link the store, and what comes is kept in step.</source>
        <translation>באף צד אין מוצר שאפשר להתאים לצד השני. קשרו את החנות, ומה שיגיע יסונכרן.</translation>
    </message>
    <message>
        <source>No store yet</source>
        <translation>אין עדיין חנות</translation>
    </message>
    <message>
        <source>Connect a store first; then its products are matched with yours.</source>
        <translation>חברו תחילה חנות; אז מוצריה יותאמו לשלכם.</translation>
    </message>
    <message>
        <source>%1 is linked</source>
        <translation>%1 מקושרת</translation>
    </message>
    <message>
        <source>The store is kept in step since %1. A new search proposes what has come since.</source>
        <translation>החנות מסונכרנת מאז %1. חיפוש חדש יציע את מה שנוסף מאז.</translation>
    </message>
    <message>
        <source>%1 is not linked yet</source>
        <translation>%1 עוד לא מקושרת</translation>
    </message>
    <message>
        <source>Products are matched by SKU, barcode and title. The search only reads; you decide what belongs together.</source>
        <translation>המוצרים מותאמים לפי מק״ט, ברקוד וכותרת. החיפוש רק קורא; אתם מחליטים מה שייך למה.</translation>
    </message>
    <message>
        <source>%1 accepted. Nothing is done before “Carry out”.</source>
        <translation>%1 אושרו. דבר לא נעשה לפני “ביצוע”.</translation>
    </message>
    <message>
        <source>%1 left alone.</source>
        <translation>%1 הושארו בצד.</translation>
    </message>
    <message>
        <source>%1 with the same SKU accepted. Nothing is done before “Carry out”.</source>
        <translation>%1 עם אותו מק״ט אושרו. דבר לא נעשה לפני “ביצוע”.</translation>
    </message>
    <message>
        <source>%1 are to be reviewed again.</source>
        <translation>%1 חזרו לסקירה.</translation>
    </message>
    <message>
        <source>Linking %1…</source>
        <translation>מתבצע קישור של %1…</translation>
    </message>
    <message>
        <source>Looking for matches in %1…</source>
        <translation>חיפוש התאמות ב־%1…</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>המשימה ממתינה לתורה.</translation>
    </message>
    <message>
        <source>The job was stopped before its end.</source>
        <translation>המשימה נעצרה לפני סופה.</translation>
    </message>
    <message>
        <source>%1 is linked. From now on, changes go both ways.</source>
        <translation>%1 מקושרת. מעתה השינויים עוברים לשני הכיוונים.</translation>
    </message>
    <message>
        <source>The search is done. Accept what belongs together, then carry it out.</source>
        <translation>החיפוש הושלם. אשרו את מה ששייך יחד, ואז בצעו.</translation>
    </message>
    <message>
        <source>What is not accepted stays as it is. From then on, changes go both ways.</source>
        <translation>מה שלא אושר נשאר כפי שהוא. מאז ואילך השינויים עוברים לשני הכיוונים.</translation>
    </message>
    <message>
        <source>Link with %1?</source>
        <translation>לקשר אל %1?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>ביצוע</translation>
    </message>
    <message>
        <source>Changed: %1 of %2. The others are done already, or you do not manage this store.</source>
        <translation>שונו: %1 מתוך %2. האחרים כבר בוצעו, או שהחנות הזאת אינה בניהולך.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln products</source>
        <translation>
            <numerusform>‏%1 מתוך %2 מוצרים</numerusform>
            <numerusform>‏%1 מתוך %Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>מוצר אחד</numerusform>
            <numerusform>%Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products of both sides are linked; neither side is changed by that.</source>
        <translation>
            <numerusform>מוצר אחד של שני הצדדים מקושר; אף צד אינו משתנה מכך.</numerusform>
            <numerusform>%Ln מוצרים של שני הצדדים מקושרים; אף צד אינו משתנה מכך.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are created in Purser.</source>
        <translation>
            <numerusform>מוצר אחד נוצר ב־Purser.</numerusform>
            <numerusform>%Ln מוצרים נוצרים ב־Purser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are created in %1.</source>
        <translation>
            <numerusform>מוצר אחד נוצר ב־%1.</numerusform>
            <numerusform>%Ln מוצרים נוצרים ב־%1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ListExports</name>
    <message>
        <source>Exporting the list</source>
        <translation>הרשימה מיוצאת</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>הייצוא נעצר; לא נכתב קובץ.</translation>
    </message>
    <message>
        <source>The list was not exported. %1</source>
        <translation>הרשימה לא יוצאה. %1</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>ייצוא הרשימה</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>קובצי CSV ‏(*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were exported to %1.</source>
        <translation>
            <numerusform>שורה אחת יוצאה אל %1.</numerusform>
            <numerusform>‏%Ln שורות יוצאו אל %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>דפים</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>פעולות</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;מעבר</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;כלים</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>יציאה מהחשבון</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>מסך מלא</translation>
    </message>
    <message>
        <source>Change theme</source>
        <translation>החלפת ערכת נושא</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>לוח פקודות</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>About Purser</source>
        <translation>אודות Purser</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>ערכת נושא</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>כל החנויות</translation>
    </message>
    <message>
        <source>&lt;b&gt;Purser %1&lt;/b&gt;&lt;p&gt;The back office for all your stores, on your own computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Purser %1&lt;/b&gt;&lt;p&gt;משרד הניהול לכל החנויות שלכם, במחשב שלכם.&lt;/p&gt;&lt;p&gt;תוכנה חופשית ברישיון GNU General Public License 3 ומעלה.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>האזור הבא</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>האזור הקודם</translation>
    </message>
</context>
<context>
    <name>purser::ui::MarkCorner</name>
    <message>
        <source>Tick all rows</source>
        <translation>סימון כל השורות</translation>
    </message>
    <message>
        <source>Tick all rows that match, or none (Ctrl+A)</source>
        <translation>סימון כל השורות המתאימות, או אף אחת (Ctrl+A)</translation>
    </message>
</context>
<context>
    <name>purser::ui::MarkHeader</name>
    <message>
        <source>Ticked rows</source>
        <translation>שורות מסומנות</translation>
    </message>
</context>
<context>
    <name>purser::ui::NavigationPanel</name>
    <message>
        <source>Navigation</source>
        <translation>ניווט</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>כל החנויות</translation>
    </message>
    <message>
        <source>No store yet</source>
        <translation>אין עדיין חנות</translation>
    </message>
</context>
<context>
    <name>purser::ui::NotificationBell</name>
    <message>
        <source>Notifications</source>
        <translation>התראות</translation>
    </message>
    <message>
        <source>Nothing new. Long jobs are told here when they end.</source>
        <translation>אין חדש. משימות ארוכות מודיעות כאן כשהן מסתיימות.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>ניקוי הכול</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %Ln new: %1</source>
        <translation>
            <numerusform>התראות, אחת חדשה: %1</numerusform>
            <numerusform>התראות, %Ln חדשות: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %Ln new</source>
        <translation>
            <numerusform>התראות, אחת חדשה</numerusform>
            <numerusform>התראות, %Ln חדשות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::OfflineBanner</name>
    <message>
        <source>Try now</source>
        <translation>נסו עכשיו</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>הניסיון הבא בעוד %1 שניות.</translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>מתבצע ניסיון.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged edit(s) are kept.</source>
        <translation>
            <numerusform>שינוי ממתין אחד נשמר.</numerusform>
            <numerusform>%n שינויים ממתינים נשמרים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>לא מקוון מאז %1.</translation>
    </message>
    <message>
        <source>Whether the last commit arrived is looked up first.</source>
        <translation>קודם מתברר אם ההחלה האחרונה הגיעה.</translation>
    </message>
    <message>
        <source>This page was not read yet; it is, as soon as the database answers.</source>
        <translation>העמוד הזה עוד לא נקרא; הוא ייקרא כשמסד הנתונים יענה.</translation>
    </message>
    <message>
        <source>What was read before can still be looked at.</source>
        <translation>אפשר עדיין לעיין במה שנקרא קודם.</translation>
    </message>
</context>
<context>
    <name>purser::ui::PasswordDialog</name>
    <message>
        <source>Set password</source>
        <translation>קביעת סיסמה</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>סיסמה חדשה עבור %1</translation>
    </message>
    <message>
        <source>You stay signed in here; the new password counts from the next sign-in.</source>
        <translation>אתם נשארים מחוברים כאן; הסיסמה החדשה תקפה מהכניסה הבאה.</translation>
    </message>
    <message>
        <source>Open sessions of %1 end. The new password counts from the next sign-in.</source>
        <translation>ההפעלות הפתוחות של %1 מסתיימות. הסיסמה החדשה תקפה מהכניסה הבאה.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>סיסמה חדשה</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>אותה סיסמה שוב</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>שתי הסיסמאות שונות.</translation>
    </message>
</context>
<context>
    <name>purser::ui::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>הסתרת הסיסמה</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>הצגת הסיסמה</translation>
    </message>
</context>
<context>
    <name>purser::ui::PersonDialog</name>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>הוספת אדם</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>שינוי %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>דוא״ל</translation>
    </message>
    <message>
        <source>The address is the login and stays as it is.</source>
        <translation>הכתובת היא שם הכניסה ונשארת כפי שהיא.</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>סיסמה ראשונה</translation>
    </message>
    <message>
        <source>Tell it to the person; it is not sent by e-mail.</source>
        <translation>מסרו אותה לאדם; היא אינה נשלחת בדוא״ל.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>May do everything in every store, and manage people.</source>
        <translation>רשאי לעשות הכול בכל חנות, ולנהל אנשים.</translation>
    </message>
    <message>
        <source>Edits the catalog and runs the stores.</source>
        <translation>עורך את הקטלוג ומנהל את החנויות.</translation>
    </message>
    <message>
        <source>Looks after stock, vendors and purchase orders.</source>
        <translation>מטפל במלאי, בספקים ובהזמנות רכש.</translation>
    </message>
    <message>
        <source>Sees and posts payments, payouts and refunds.</source>
        <translation>רואה ורושם תשלומים, העברות והחזרים.</translation>
    </message>
    <message>
        <source>Reads figures and exports them.</source>
        <translation>קורא נתונים ומייצא אותם.</translation>
    </message>
    <message>
        <source>Reads the catalog, changes nothing.</source>
        <translation>קורא את הקטלוג, אינו משנה דבר.</translation>
    </message>
    <message>
        <source>Enter the person's name.</source>
        <translation>הקלידו את שם האדם.</translation>
    </message>
</context>
<context>
    <name>purser::ui::PictureView</name>
    <message>
        <source>Picture</source>
        <translation>תמונה</translation>
    </message>
</context>
<context>
    <name>purser::ui::PriceChangeDialog</name>
    <message>
        <source>Change costs</source>
        <translation>שינוי עלויות</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>שינוי מחירים</translation>
    </message>
    <message>
        <source>Raise by</source>
        <translation>להעלות ב־</translation>
    </message>
    <message>
        <source>Lower by</source>
        <translation>להוריד ב־</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>כיוון</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>בכמה</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>אחוזים</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>סכום</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>יחידה</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>עיגול</translation>
    </message>
    <message>
        <source>To the smallest coin</source>
        <translation>למטבע הקטן ביותר</translation>
    </message>
    <message>
        <source>To 0.10</source>
        <translation>ל־0.10</translation>
    </message>
    <message>
        <source>To whole amounts</source>
        <translation>לסכומים שלמים</translation>
    </message>
    <message>
        <source>Ending with .90</source>
        <translation>עם סיומת ‎.90</translation>
    </message>
    <message>
        <source>Ending with .99</source>
        <translation>עם סיומת ‎.99</translation>
    </message>
    <message>
        <source>Type an amount greater than zero.</source>
        <translation>הקלידו סכום גדול מאפס.</translation>
    </message>
    <message>
        <source>For example %1 → %2</source>
        <translation>למשל %1 ← %2</translation>
    </message>
    <message>
        <source>%1 would become less than zero; such products are left out.</source>
        <translation>%1 היו יורדים מתחת לאפס; מוצרים כאלה נשארים בחוץ.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProductChoiceDialog</name>
    <message>
        <source>Title or SKU in Purser</source>
        <translation>כותרת או מק״ט ב־Purser</translation>
    </message>
    <message>
        <source>Search in title and SKU</source>
        <translation>חיפוש בכותרת ובמק״ט</translation>
    </message>
    <message>
        <source>Link with this product</source>
        <translation>קישור למוצר הזה</translation>
    </message>
    <message>
        <source>None of them: it is new</source>
        <translation>אף אחד מהם: הוא חדש</translation>
    </message>
    <message>
        <source>Which product is it?</source>
        <translation>איזה מוצר זה?</translation>
    </message>
    <message>
        <source>Products of Purser</source>
        <translation>המוצרים של Purser</translation>
    </message>
    <message>
        <source>It is proposed for import, and created only when you accept that.</source>
        <translation>הוא מוצע לייבוא, וייווצר רק אם תאשרו זאת.</translation>
    </message>
    <message>
        <source>Without SKU at the store</source>
        <translation>ללא מק״ט בחנות</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProductDialog</name>
    <message>
        <source>Create product</source>
        <translation>יצירת מוצר</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>מוצר חדש</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>מק״ט</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>ברקוד</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>A draft is not for sale yet.</source>
        <translation>טיוטה עוד אינה למכירה.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>עלות</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>מטבע</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Empty: not tracked</source>
        <translation>ריק: ללא מעקב</translation>
    </message>
    <message>
        <source>The product was not created.</source>
        <translation>המוצר לא נוצר.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>נוצר…</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>מה שהקלדתם לא נשמר.</translation>
    </message>
    <message>
        <source>Close once more to throw it away.</source>
        <translation>סגרו שוב כדי לוותר עליו.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>לוותר</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProductFilters</name>
    <message>
        <source>Add filter</source>
        <translation>הוספת מסנן</translation>
    </message>
    <message>
        <source>Filters that have no room here</source>
        <translation>מסננים שאין להם כאן מקום</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>מלאי</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>מחיר</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>קטגוריה</translation>
    </message>
    <message>
        <source>Changed since last visit</source>
        <translation>השתנה מאז הביקור האחרון</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>עד %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>מ־%1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>מתחת ל־%1</translation>
    </message>
    <message>
        <source>%1 to below %2</source>
        <translation>%1 עד מתחת ל־%2</translation>
    </message>
    <message>
        <source>Click: on or off. Right click or F2: change. Delete: remove.</source>
        <translation>לחיצה: הפעלה או כיבוי. לחיצה ימנית או F2: שינוי. Delete: הסרה.</translation>
    </message>
    <message>
        <source>The category “%1” does not exist in this store (any more), so that filter is switched off.</source>
        <translation>הקטגוריה “%1” אינה קיימת (עוד) בחנות הזאת, ולכן המסנן הזה כבוי.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>סנכרון</translation>
    </message>
    <message>
        <source>This version of Purser cannot read its filter “%1” and leaves it out: more products are shown than it means.</source>
        <translation>הגרסה הזאת של Purser אינה יכולה לקרוא את המסנן “%1” שלה ומשמיטה אותו: מוצגים יותר מוצרים מהכוונה.</translation>
    </message>
    <message>
        <source>This version of Purser does not know “%1” of its filter “%2”.</source>
        <translation>הגרסה הזאת של Purser אינה מכירה את “%1” של המסנן “%2” שלה.</translation>
    </message>
    <message>
        <source>This version of Purser does not know its filter “%1” and leaves it out: more products are shown than it means.</source>
        <translation>הגרסה הזאת של Purser אינה מכירה את המסנן “%1” שלה ומשמיטה אותו: מוצגים יותר מוצרים מהכוונה.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProfileEditDialog</name>
    <message>
        <source>Add server</source>
        <translation>הוספת שרת</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>עריכת שרת</translation>
    </message>
    <message>
        <source>Check certificate and name (verify-full)</source>
        <translation>בדיקת התעודה והשם (verify-full)</translation>
    </message>
    <message>
        <source>Check certificate only (verify-ca)</source>
        <translation>בדיקת התעודה בלבד (verify-ca)</translation>
    </message>
    <message>
        <source>Encrypt without checking (require)</source>
        <translation>הצפנה ללא בדיקה (require)</translation>
    </message>
    <message>
        <source>No encryption: only for this computer (off)</source>
        <translation>ללא הצפנה: רק למחשב הזה (off)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>As you call it, for example Head office.</source>
        <translation>כפי שאתם קוראים לו, למשל המשרד הראשי.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>מחשב מארח</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>פורט</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>מסד נתונים</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>הצפנה</translation>
    </message>
    <message>
        <source>Certificate authority (PEM file)</source>
        <translation>רשות אישורים (קובץ PEM)</translation>
    </message>
    <message>
        <source>Empty: the authorities that this computer trusts.</source>
        <translation>ריק: הרשויות שהמחשב הזה בוטח בהן.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>עיון…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>בדיקת החיבור</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>רשות אישורים</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>תעודות (‎*.pem *.crt)</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>השרת עונה.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>בבדיקה…</translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation>תנו לשרת שם.</translation>
    </message>
    <message>
        <source>Type the name or address of the server.</source>
        <translation>הקלידו את השם או את הכתובת של השרת.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProfilesDialog</name>
    <message>
        <source>Try again</source>
        <translation>נסו שוב</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>עריכה…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>שימוש</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>פרופילים</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>הוספת שרת…</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>הסרת פרופיל</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer? The database and its data stay as they are.</source>
        <translation>להסיר את “%1” מהמחשב הזה? מסד הנתונים ותוכנו יישארו כפי שהם.</translation>
    </message>
    <message>
        <source>Embedded, %1</source>
        <translation>מוטמע, %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>בבדיקה…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>פועל</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>מחובר</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>נדחה</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>אין מענה</translation>
    </message>
</context>
<context>
    <name>purser::ui::RenameDialog</name>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>שינוי השם של %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>הזינו שם.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ReviewPage</name>
    <message>
        <source>Back to the catalog; everything stays staged (Esc)</source>
        <translation>חזרה לקטלוג; הכול נשאר ממתין (Esc)</translation>
    </message>
    <message>
        <source>Review staged changes</source>
        <translation>סקירת השינויים הממתינים</translation>
    </message>
    <message>
        <source>Nothing is written until you apply</source>
        <translation>דבר לא נכתב עד שתבצעו</translation>
    </message>
    <message>
        <source>Which edits are shown</source>
        <translation>אילו שינויים מוצגים</translation>
    </message>
    <message>
        <source>Find in preview</source>
        <translation>חיפוש בתצוגה המקדימה</translation>
    </message>
    <message>
        <source>Copy both lists as a table for a spreadsheet</source>
        <translation>העתקת שתי הרשימות כטבלה לגיליון אלקטרוני</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>העתקה כטבלה</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>ישתנו</translation>
    </message>
    <message>
        <source>Cannot change</source>
        <translation>לא ניתן לשנות</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>בביצוע</translation>
    </message>
    <message>
        <source>Keep staged</source>
        <translation>להשאיר ממתין</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>מה יקרה</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>הכול %1</translation>
    </message>
    <message>
        <source>Will change %1</source>
        <translation>ישתנו %1</translation>
    </message>
    <message>
        <source>Cannot change %1</source>
        <translation>לא ניתן לשנות %1</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>חזרה לקטלוג</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>אין שינויים ממתינים</translation>
    </message>
    <message>
        <source>What you edit in the catalog waits here, old beside new, until you apply it.</source>
        <translation>מה שתערכו בקטלוג ימתין כאן, הישן לצד החדש, עד שתבצעו אותו.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>דבר לא נכתב.</translation>
    </message>
    <message>
        <source>Everything is still staged.</source>
        <translation>הכול עדיין ממתין.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>נסו שוב</translation>
    </message>
    <message>
        <source>Nothing was written:</source>
        <translation>דבר לא נכתב:</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Settle or leave out what is listed under “Cannot change”, then apply the rest.</source>
        <translation>ישבו או השאירו בחוץ את מה שמופיע תחת “לא ניתן לשנות”, ואז בצעו את השאר.</translation>
    </message>
    <message>
        <source>Settle conflicts…</source>
        <translation>יישוב התנגשויות…</translation>
    </message>
    <message>
        <source>Note for History</source>
        <translation>הערה להיסטוריה</translation>
    </message>
    <message>
        <source>One transaction. It appears in History as one batch and can be undone field by field.</source>
        <translation>פעולה אחת. היא תופיע בהיסטוריה כאצווה אחת ואפשר לבטלה שדה אחר שדה.</translation>
    </message>
    <message>
        <source>Why, or what for</source>
        <translation>למה, או לשם מה</translation>
    </message>
    <message>
        <source>The connection was lost while your changes were being saved.</source>
        <translation>החיבור נותק בזמן שהשינויים שלך נשמרו.</translation>
    </message>
    <message>
        <source>As soon as the database answers, Purser asks it whether they arrived.</source>
        <translation>ברגע שמסד הנתונים יענה, Purser ישאל אותו אם הם הגיעו.</translation>
    </message>
    <message>
        <source>Nothing is sent twice, and everything stays staged until that is known.</source>
        <translation>דבר אינו נשלח פעמיים, והכול נשאר ממתין עד שזה ידוע.</translation>
    </message>
    <message>
        <source>History has them, with their values from before.</source>
        <translation>הם בהיסטוריה, עם ערכיהם הקודמים.</translation>
    </message>
    <message>
        <source>The connection was lost on the way; the database has confirmed that they arrived.</source>
        <translation>החיבור נותק בדרך; מסד הנתונים אישר שהם הגיעו.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>ביטול…</translation>
    </message>
    <message>
        <source>It is not known whether your changes were saved.</source>
        <translation>לא ידוע אם השינויים שלך נשמרו.</translation>
    </message>
    <message>
        <source>Everything is still staged, and compared with the database when it is back.</source>
        <translation>הכול עדיין ממתין, ויושווה עם מסד הנתונים כשיחזור.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>בדיקה חוזרת</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>ייצוא הרשימה</translation>
    </message>
    <message>
        <source>Saves what cannot change, with reason and next step, as CSV</source>
        <translation>שומר את מה שאי אפשר לשנות, עם הסיבה והצעד הבא, כ־CSV</translation>
    </message>
    <message>
        <source>cannot change</source>
        <comment>name of a file</comment>
        <translation>לא ניתן לשינוי</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged</source>
        <translation>
            <numerusform>אחד ממתין</numerusform>
            <numerusform>‏%Ln ממתינים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>אחד ישתנה</numerusform>
            <numerusform>‏%Ln ישתנו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>אחד אינו יכול</numerusform>
            <numerusform>‏%Ln אינם יכולים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by you</source>
        <translation>
            <numerusform>אחד הושאר בחוץ על ידך</numerusform>
            <numerusform>‏%Ln הושארו בחוץ על ידך</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln products</source>
        <translation>
            <numerusform>%1 במוצר אחד</numerusform>
            <numerusform>%1 ב־%Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>תא אחד</numerusform>
            <numerusform>‏%Ln תאים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits, left as they are</source>
        <translation>
            <numerusform>שינוי אחד, נשאר כפי שהוא</numerusform>
            <numerusform>‏%Ln שינויים, נשארים כפי שהם</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln changes</source>
        <translation>
            <numerusform>ביצוע שינוי אחד</numerusform>
            <numerusform>ביצוע %Ln שינויים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are saved.</source>
        <translation>
            <numerusform>שינוי אחד נשמר.</numerusform>
            <numerusform>‏%Ln שינויים נשמרו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>somebody else changed %Ln products meanwhile</source>
        <translation>
            <numerusform>מישהו אחר שינה בינתיים מוצר אחד</numerusform>
            <numerusform>מישהו אחר שינה בינתיים %Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are deleted</source>
        <translation>
            <numerusform>מוצר אחד נמחק</numerusform>
            <numerusform>‏%Ln מוצרים נמחקו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the database refused %Ln products</source>
        <translation>
            <numerusform>מסד הנתונים דחה מוצר אחד</numerusform>
            <numerusform>מסד הנתונים דחה %Ln מוצרים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ReviewSummaryPane</name>
    <message>
        <source>Products</source>
        <translation>מוצרים</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>שינויים</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>שדות</translation>
    </message>
    <message>
        <source>Sum of prices, old</source>
        <translation>סכום המחירים, ישן</translation>
    </message>
    <message>
        <source>Sum of prices, new</source>
        <translation>סכום המחירים, חדש</translation>
    </message>
    <message>
        <source>Average change</source>
        <translation>שינוי ממוצע</translation>
    </message>
    <message>
        <source>Stock at price, old</source>
        <translation>ערך המלאי לפי מחיר, ישן</translation>
    </message>
    <message>
        <source>Stock at price, new</source>
        <translation>ערך המלאי לפי מחיר, חדש</translation>
    </message>
    <message>
        <source>Sum of costs, old</source>
        <translation>סכום העלויות, ישן</translation>
    </message>
    <message>
        <source>Sum of costs, new</source>
        <translation>סכום העלויות, חדש</translation>
    </message>
    <message>
        <source>Stock at cost, old</source>
        <translation>מלאי בעלות, ישן</translation>
    </message>
    <message>
        <source>Stock at cost, new</source>
        <translation>מלאי בעלות, חדש</translation>
    </message>
</context>
<context>
    <name>purser::ui::RunJobDialog</name>
    <message>
        <source>Run now</source>
        <translation>הרצה עכשיו</translation>
    </message>
    <message>
        <source>Run a job now</source>
        <translation>הרצת משימה עכשיו</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>איפה</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>משימה</translation>
    </message>
    <message>
        <source>It goes before scheduled jobs. While the same job waits, there is no second one.</source>
        <translation>היא קודמת למשימות מתוזמנות. כל עוד אותה משימה ממתינה, לא נוספת שנייה.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>purser::ui::ScheduleDialog</name>
    <message>
        <source>Active: it starts by itself</source>
        <translation>פעיל: מתחיל מעצמו</translation>
    </message>
    <message>
        <source>Add schedule</source>
        <translation>הוספת תזמון</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>תזמון חדש</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>שינוי “%1”</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>כל 15 דקות</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>כל שעה</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>כל 6 שעות</translation>
    </message>
    <message>
        <source>Every night</source>
        <translation>כל לילה</translation>
    </message>
    <message>
        <source>Monday to Friday, mornings</source>
        <translation>שני עד שישי, בבוקר</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>בימי ראשון</translation>
    </message>
    <message>
        <source>First of the month</source>
        <translation>באחד בחודש</translation>
    </message>
    <message>
        <source>My own rule</source>
        <translation>כלל משלי</translation>
    </message>
    <message>
        <source>Run once for all of them</source>
        <translation>הרצה אחת עבור כולם</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>דילוג עליהם</translation>
    </message>
    <message>
        <source>Make up for each</source>
        <translation>השלמה של כל אחד</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>איפה</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>משימה</translation>
    </message>
    <message>
        <source>Minute, hour, day, month, weekday</source>
        <translation>דקה, שעה, יום, חודש, יום בשבוע</translation>
    </message>
    <message>
        <source>When</source>
        <translation>מתי</translation>
    </message>
    <message>
        <source>By the clocks of</source>
        <translation>לפי השעון של</translation>
    </message>
    <message>
        <source>When nothing was running at that time</source>
        <translation>כשדבר לא פעל במועד</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Another connection</source>
        <translation>חיבור אחר</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one, as Asia/Jerusalem.</source>
        <translation>אין אזור זמן כזה. בחרו אחד, כמו Asia/Jerusalem.</translation>
    </message>
    <message>
        <source>* means every, */15 every fifteen, 1-5 Monday to Friday.</source>
        <translation>‏* פירושו כל, ‎*/15 כל חמש עשרה, ‎1-5 שני עד שישי.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>המועדים הבאים: %1</translation>
    </message>
    <message>
        <source>It is off: nothing starts by itself.</source>
        <translation>כבוי: דבר לא מתחיל מעצמו.</translation>
    </message>
    <message>
        <source>Give the schedule a name, by which its jobs are known.</source>
        <translation>תנו לתזמון שם, שלפיו יזוהו המשימות שלו.</translation>
    </message>
    <message>
        <source>You have changed something. Press Cancel again to throw it away.</source>
        <translation>שיניתם משהו. לחצו שוב על ביטול כדי לוותר עליו.</translation>
    </message>
    <message>
        <source>Next, in %2: %1</source>
        <translation>המועדים הבאים, לפי השעון של %2: %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::ScheduleView</name>
    <message>
        <source>Schedules</source>
        <translation>תזמונים</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>הסרת התזמון</translation>
    </message>
    <message>
        <source>Run once now</source>
        <translation>הרצה אחת עכשיו</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>כיבוי</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>הסרה…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>שינוי…</translation>
    </message>
    <message>
        <source>New schedule…</source>
        <translation>תזמון חדש…</translation>
    </message>
    <message>
        <source>The schedule was added.</source>
        <translation>התזמון נוסף.</translation>
    </message>
    <message>
        <source>The schedule was changed.</source>
        <translation>התזמון שונה.</translation>
    </message>
    <message>
        <source>The schedule is active again.</source>
        <translation>התזמון פעיל שוב.</translation>
    </message>
    <message>
        <source>The schedule is off until it is switched on.</source>
        <translation>התזמון כבוי עד שיופעל שוב.</translation>
    </message>
    <message>
        <source>Remove the schedule “%1”?</source>
        <translation>להסיר את התזמון “%1”?</translation>
    </message>
    <message>
        <source>The job does not start by itself any more. Jobs that it has started stay in the list.</source>
        <translation>המשימה כבר לא תתחיל מעצמה. משימות שהתזמון כבר הפעיל נשארות ברשימה.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>The schedule was removed.</source>
        <translation>התזמון הוסר.</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>מוצג מה שנקרא קודם. %1</translation>
    </message>
    <message>
        <source>The schedules could not be read</source>
        <translation>לא ניתן לקרוא את התזמונים</translation>
    </message>
    <message>
        <source>Nothing starts by itself yet</source>
        <translation>עוד שום דבר לא מתחיל מעצמו</translation>
    </message>
    <message>
        <source>A schedule starts a job again and again: orders every quarter of an hour, a comparison every night.</source>
        <translation>תזמון מפעיל משימה שוב ושוב: הזמנות כל רבע שעה, השוואה כל לילה.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>הפעלה</translation>
    </message>
    <message>
        <source>Change the schedule…</source>
        <translation>שינוי התזמון…</translation>
    </message>
    <message>
        <source>Run the schedule once now</source>
        <translation>הרצת התזמון פעם אחת עכשיו</translation>
    </message>
    <message>
        <source>Switch the schedule on or off</source>
        <translation>הפעלה או כיבוי של התזמון</translation>
    </message>
    <message numerus="yes">
        <source>%Ln schedules, active: %1</source>
        <translation>
            <numerusform>תזמון אחד, פעילים: %1</numerusform>
            <numerusform>%Ln תזמונים, פעילים: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::SearchField</name>
    <message>
        <source>Search in title, SKU and barcode (%1)</source>
        <translation>חיפוש בכותרת, במק״ט ובברקוד (%1)</translation>
    </message>
</context>
<context>
    <name>purser::ui::SettingsPage</name>
    <message>
        <source>Settings sections</source>
        <translation>חלקי ההגדרות</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
</context>
<context>
    <name>purser::ui::SettleDialog</name>
    <message>
        <source>Settle conflicts</source>
        <translation>יישוב התנגשויות</translation>
    </message>
    <message>
        <source>Products with conflicts</source>
        <translation>מוצרים בהתנגשות</translation>
    </message>
    <message>
        <source>Somebody else changed this product after you did. Nothing has been overwritten. Choose what to keep, field by field.</source>
        <translation>מישהו אחר שינה את המוצר הזה אחריכם. דבר לא נדרס. בחרו מה לשמור, שדה אחר שדה.</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>להשאיר את כל שלי</translation>
    </message>
    <message>
        <source>Take all from the database</source>
        <translation>לקחת הכול ממסד הנתונים</translation>
    </message>
    <message>
        <source>Settle later</source>
        <translation>ליישב אחר כך</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>בסיס</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>שלי</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>מסד נתונים</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>%1 of %2 to settle</source>
        <translation>%1 מתוך %2 ליישוב</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>נמחק</translation>
    </message>
    <message>
        <source>changed at %1</source>
        <translation>שונה בשעה %1</translation>
    </message>
    <message>
        <source>Edit dropped</source>
        <translation>השינוי הוסר</translation>
    </message>
    <message>
        <source>Choose a side</source>
        <translation>בחרו צד</translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation>עוד לא יושב</translation>
    </message>
    <message>
        <source>There is no conflict any more.</source>
        <translation>אין עוד התנגשות.</translation>
    </message>
    <message>
        <source>Fields in conflict</source>
        <translation>שדות בהתנגשות</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>שלי</translation>
    </message>
    <message>
        <source>database</source>
        <translation>מסד הנתונים</translation>
    </message>
    <message>
        <source>Somebody deleted this product after you changed it. Your edits have nowhere to go: copy what you need, then drop them.</source>
        <translation>מישהו מחק את המוצר הזה אחרי ששינית אותו. אין לאן להחיל את העריכות שלך: יש להעתיק מה שצריך ואז לוותר עליהן.</translation>
    </message>
    <message>
        <source>You can settle this, but not save it now. %1</source>
        <translation>אפשר ליישב את זה, אך לא לשמור עכשיו. %1</translation>
    </message>
    <message>
        <source>Drop all edits of it</source>
        <translation>ויתור על כל העריכות שלו</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>כבר לא קיים</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>שדה אחד</numerusform>
            <numerusform>‏%Ln שדות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products, %1</source>
        <translation>
            <numerusform>מוצר אחד, %1</numerusform>
            <numerusform>‏%Ln מוצרים, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln fields are settled</source>
        <translation>
            <numerusform>‏%1 מתוך שדה אחד יושב</numerusform>
            <numerusform>‏%1 מתוך %Ln שדות יושבו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still need a choice</source>
        <translation>
            <numerusform>באחד עוד דרושה בחירה</numerusform>
            <numerusform>ב־%Ln עוד דרושה בחירה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln settled fields</source>
        <translation>
            <numerusform>שמירת שדה אחד שיושב</numerusform>
            <numerusform>שמירת %Ln שדות שיושבו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep mine for every conflict in %1 (%Ln more)</source>
        <translation>
            <numerusform>להשאיר את שלי בכל התנגשות ב־%1 (עוד אחת)</numerusform>
            <numerusform>להשאיר את שלי בכל התנגשות ב־%1 (עוד %Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the database's for every conflict in %1 (%Ln more)</source>
        <translation>
            <numerusform>לקחת ממסד הנתונים בכל התנגשות ב־%1 (עוד אחת)</numerusform>
            <numerusform>לקחת ממסד הנתונים בכל התנגשות ב־%1 (עוד %Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>חיפוש פעולה</translation>
    </message>
</context>
<context>
    <name>purser::ui::SignInWindow</name>
    <message>
        <source>Sign in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>חברה</translation>
    </message>
    <message>
        <source>Sign in to another company</source>
        <translation>כניסה לחברה אחרת</translation>
    </message>
    <message>
        <source>Remember me on this computer</source>
        <translation>זכרו אותי במחשב הזה</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>נסו את חברת ההדגמה</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Leave Purser (Ctrl+Q)</source>
        <translation>יציאה מ־Purser‏ (Ctrl+Q)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>פרופיל</translation>
    </message>
    <message>
        <source>Its short name, as your administrator gave it to you.</source>
        <translation>השם הקצר שלה, כפי שקיבלתם ממנהל המערכת.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>דוא״ל</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>סיסמה</translation>
    </message>
    <message>
        <source>Manage profiles…</source>
        <translation>ניהול פרופילים…</translation>
    </message>
    <message>
        <source>Embedded database</source>
        <translation>מסד נתונים מוטמע</translation>
    </message>
    <message>
        <source>%1, looking…</source>
        <translation>%1, בבדיקה…</translation>
    </message>
    <message>
        <source>%1, running</source>
        <translation>%1, פועל</translation>
    </message>
    <message>
        <source>%1, connected</source>
        <translation>%1, מחובר</translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation>%1, אין מענה</translation>
    </message>
    <message>
        <source>Another company…</source>
        <translation>חברה אחרת…</translation>
    </message>
    <message>
        <source>to</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>to your company</source>
        <translation>אל החברה שלכם</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>הקלידו את הסיסמה.</translation>
    </message>
    <message>
        <source>Type the e-mail address of your account.</source>
        <translation>הקלידו את כתובת הדוא״ל של החשבון.</translation>
    </message>
    <message>
        <source>This is not an e-mail address; one looks like name@company.com.</source>
        <translation>זו אינה כתובת דוא״ל; כתובת נראית כך: name@company.com.</translation>
    </message>
    <message>
        <source>Type the short name of your company.</source>
        <translation>הקלידו את השם הקצר של החברה.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>מתבצעת כניסה…</translation>
    </message>
</context>
<context>
    <name>purser::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>בטעינה</translation>
    </message>
</context>
<context>
    <name>purser::ui::StagedBar</name>
    <message>
        <source>Discard</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Forget all staged edits. Undo brings them back.</source>
        <translation>לוותר על כל השינויים הממתינים. ביטול פעולה מחזיר אותם.</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>סקירת השינויים</translation>
    </message>
    <message>
        <source>See what would change before anything is written (%1)</source>
        <translation>לראות מה ישתנה לפני שמשהו נכתב (%1)</translation>
    </message>
    <message>
        <source>Settle the conflicts: keep your values or take those of the database</source>
        <translation>יישוב ההתנגשויות: לשמור את הערכים שלכם או לקחת את אלה של מסד הנתונים</translation>
    </message>
    <message>
        <source>Kept on this computer until you commit</source>
        <translation>נשמר במחשב הזה עד לאישור</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>הבנתי</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged edits on %1</source>
        <translation>
            <numerusform>שינוי ממתין אחד ב־%1</numerusform>
            <numerusform>‏%Ln שינויים ממתינים ב־%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>מוצר אחד</numerusform>
            <numerusform>‏%Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>התנגשות אחת</numerusform>
            <numerusform>‏%Ln התנגשויות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products deleted</source>
        <translation>
            <numerusform>מוצר אחד נמחק</numerusform>
            <numerusform>‏%Ln מוצרים נמחקו</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, but cannot be saved. %1</source>
        <translation>נשמר כאן, אך אי אפשר לשמור במסד הנתונים. %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::StartupWindow</name>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>purser::ui::StateView</name>
    <message>
        <source>Loading</source>
        <translation>בטעינה</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
</context>
<context>
    <name>purser::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>סטטוס</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>ביטול מה שפועל</translation>
    </message>
    <message>
        <source>Change the theme: light, dark, like the system</source>
        <translation>החלפת ערכת הנושא: בהירה, כהה, כמו המערכת</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>מחובר</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>לא מקוון</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>ערכת נושא: %1</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>הצגת המשימות</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>התקדמות המשימות שבביצוע</translation>
    </message>
</context>
<context>
    <name>purser::ui::SyncErrorView</name>
    <message>
        <source>Errors of syncs</source>
        <translation>שגיאות של סנכרונים</translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>ההודעה המלאה</translation>
    </message>
    <message>
        <source>Retry the chosen errors</source>
        <translation>ניסיון חוזר של השגיאות שנבחרו</translation>
    </message>
    <message>
        <source>Settle or reopen the chosen errors</source>
        <translation>סימון השגיאות שנבחרו כמטופלות או פתיחתן מחדש</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>כל החנויות</translation>
    </message>
    <message>
        <source>Which errors are shown</source>
        <translation>אילו שגיאות מוצגות</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתוחות</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>טופלו</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>חנות</translation>
    </message>
    <message>
        <source>Product, message or code</source>
        <translation>מוצר, הודעה או קוד</translation>
    </message>
    <message>
        <source>Search in product, message and code</source>
        <translation>חיפוש במוצר, בהודעה ובקוד</translation>
    </message>
    <message>
        <source>Find an error</source>
        <translation>חיפוש שגיאה</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>הצגת המשימה</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>סימון כמטופל</translation>
    </message>
    <message>
        <source>Open  %1</source>
        <translation>פתוחות  %1</translation>
    </message>
    <message>
        <source>Settled  %1</source>
        <translation>טופלו  %1</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>מוצג מה שנקרא קודם. %1</translation>
    </message>
    <message>
        <source>The errors could not be read</source>
        <translation>לא ניתן לקרוא את השגיאות</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>ניקוי המסנן</translation>
    </message>
    <message>
        <source>No error matches</source>
        <translation>אין שגיאה מתאימה</translation>
    </message>
    <message>
        <source>Errors are hidden by the store or the search text.</source>
        <translation>שגיאות מוסתרות על ידי החנות או טקסט החיפוש.</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>הצגת המשימות</translation>
    </message>
    <message>
        <source>Nothing was settled yet</source>
        <translation>עוד לא טופל דבר</translation>
    </message>
    <message>
        <source>No open errors</source>
        <translation>אין שגיאות פתוחות</translation>
    </message>
    <message>
        <source>Errors that somebody has settled are kept here.</source>
        <translation>שגיאות שמישהו סימן כמטופלות נשמרות כאן.</translation>
    </message>
    <message>
        <source>What a sync cannot do, for example a price that the store refuses, waits here for you.</source>
        <translation>מה שסנכרון אינו יכול לבצע, למשל מחיר שהחנות דוחה, ממתין לכם כאן.</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>ניסיון חוזר של %1</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>פתיחה מחדש של %1</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>פתיחה מחדש</translation>
    </message>
    <message>
        <source>Settle %1</source>
        <translation>סימון %1 כמטופלות</translation>
    </message>
    <message>
        <source>Settled %1 by the next sync.</source>
        <translation>טופל %1 על ידי הסנכרון הבא.</translation>
    </message>
    <message>
        <source>Settled %1 by %2.</source>
        <translation>טופל %1 על ידי %2.</translation>
    </message>
    <message>
        <source>%1 settled.</source>
        <translation>%1 טופלו.</translation>
    </message>
    <message>
        <source>%1 open again.</source>
        <translation>%1 פתוחות שוב.</translation>
    </message>
    <message>
        <source>They are tried again in a job of their own.</source>
        <translation>הם מנוסים שוב במשימה נפרדת.</translation>
    </message>
    <message numerus="yes">
        <source>They are tried again in %Ln jobs.</source>
        <translation>
            <numerusform>הם ינוסו שוב במשימה אחת.</numerusform>
            <numerusform>הם ינוסו שוב ב־%Ln משימות.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: %1 of %2. The others were changed meanwhile, or belong to stores you do not manage.</source>
        <translation>שונו: %1 מתוך %2. האחרים שונו בינתיים, או שייכים לחנויות שאינן בניהולך.</translation>
    </message>
</context>
<context>
    <name>purser::ui::Theme</name>
    <message>
        <source>Light</source>
        <translation>בהירה</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>כמו המערכת</translation>
    </message>
</context>
<context>
    <name>purser::ui::TitleChangeDialog</name>
    <message>
        <source>Change titles</source>
        <translation>שינוי שמות</translation>
    </message>
    <message>
        <source>Find (capital letters matter)</source>
        <translation>חיפוש (אותיות גדולות וקטנות נבדלות)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>החלפה ב</translation>
    </message>
    <message>
        <source>Put in front</source>
        <translation>הוספה בהתחלה</translation>
    </message>
    <message>
        <source>Put at the end</source>
        <translation>הוספה בסוף</translation>
    </message>
    <message>
        <source>Type what is to be found, or what is to be put in front or at the end.</source>
        <translation>יש להקליד מה לחפש, או מה להוסיף בהתחלה או בסוף.</translation>
    </message>
    <message>
        <source>“%1” would stay as it is.</source>
        <translation>“%1” היה נשאר כמו שהוא.</translation>
    </message>
    <message>
        <source>For example “%1” → “%2”</source>
        <translation>למשל “%1” ← “%2”</translation>
    </message>
</context>
<context>
    <name>purser::ui::UndoPage</name>
    <message>
        <source>Undo preview</source>
        <translation>תצוגה מקדימה של הביטול</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול פעולה</translation>
    </message>
    <message>
        <source>Nothing is written until you apply</source>
        <translation>דבר לא נכתב עד שתבצעו</translation>
    </message>
    <message>
        <source>Back; nothing is undone (Esc)</source>
        <translation>חזרה; דבר אינו מבוטל (Esc)</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>אילו שינויים מוצגים</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>חוזר</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>נשאר כמו שהוא</translation>
    </message>
    <message>
        <source>One transaction: all of it or nothing. It appears in History and can be undone itself.</source>
        <translation>פעולה אחת: הכול או כלום. היא תופיע בהיסטוריה ואפשר לבטל גם אותה.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>מבטל</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>מה יקרה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Undo is for people who may edit</source>
        <translation>ביטול הוא למי שרשאי לערוך</translation>
    </message>
    <message>
        <source>The preview could not be read</source>
        <translation>אי אפשר לקרוא את התצוגה המקדימה</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>ביצוע מחדש: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>ביטול: %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>הכול %1</translation>
    </message>
    <message>
        <source>Goes back %1</source>
        <translation>חוזרים %1</translation>
    </message>
    <message>
        <source>Stays %1</source>
        <translation>נשארים %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>הוחל</translation>
    </message>
    <message>
        <source>By</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (אתם)</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>שדות</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>הושמט על ידך</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>השתנה מאז</translation>
    </message>
    <message>
        <source>Cannot go back</source>
        <translation>לא יכול לחזור</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>להשאיר כמו שהוא</translation>
    </message>
    <message>
        <source>Show History</source>
        <translation>הצגת ההיסטוריה</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>אין מה לבצע מחדש</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>אין מה לבטל</translation>
    </message>
    <message>
        <source>All of it already has the values from before.</source>
        <translation>לכול כבר יש הערכים הקודמים.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>דבר לא נכתב.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>דבר לא בוטל.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>ביטול…</translation>
    </message>
    <message>
        <source>Redo…</source>
        <translation>ביצוע מחדש…</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>חזרה לקטלוג</translation>
    </message>
    <message>
        <source>Locking the products and comparing them with the batch…</source>
        <translation>נועל את המוצרים ומשווה אותם לאצווה…</translation>
    </message>
    <message>
        <source>Writing it into History…</source>
        <translation>רושם בהיסטוריה…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2</source>
        <translation>נכתב: %1 מתוך %2</translation>
    </message>
    <message>
        <source>Saving… This cannot be stopped any more.</source>
        <translation>שומר… אי אפשר עוד לעצור.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since</source>
        <translation>
            <numerusform>אחד השתנה מאז</numerusform>
            <numerusform>‏%Ln השתנו מאז</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot go back</source>
        <translation>
            <numerusform>אחד אינו יכול לחזור</numerusform>
            <numerusform>‏%Ln אינם יכולים לחזור</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already as before</source>
        <translation>
            <numerusform>אחד כבר כמו קודם</numerusform>
            <numerusform>‏%Ln כבר כמו קודם</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln products</source>
        <translation>
            <numerusform>%1 במוצר אחד</numerusform>
            <numerusform>%1 ב־%Ln מוצרים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>תא אחד</numerusform>
            <numerusform>‏%Ln תאים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>שינוי אחד</numerusform>
            <numerusform>‏%Ln שינויים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln changes</source>
        <translation>
            <numerusform>ביצוע מחדש של שינוי אחד</numerusform>
            <numerusform>ביצוע מחדש של %Ln שינויים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln changes</source>
        <translation>
            <numerusform>ביטול שינוי אחד</numerusform>
            <numerusform>ביטול %Ln שינויים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were skipped: they have changed meanwhile, or cannot go back.</source>
        <translation>
            <numerusform>אחד דולג: הוא השתנה בינתיים, או שאינו יכול לחזור.</numerusform>
            <numerusform>‏%Ln דולגו: הם השתנו בינתיים, או שאינם יכולים לחזור.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are applied again.</source>
        <translation>
            <numerusform>שינוי אחד הוחל מחדש.</numerusform>
            <numerusform>‏%Ln שינויים הוחלו מחדש.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are undone.</source>
        <translation>
            <numerusform>שינוי אחד בוטל.</numerusform>
            <numerusform>‏%Ln שינויים בוטלו.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::UserTable</name>
    <message>
        <source>People of the company</source>
        <translation>אנשי החברה</translation>
    </message>
</context>
<context>
    <name>purser::ui::UsersPage</name>
    <message>
        <source>Change…</source>
        <translation>החלפה…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>סיסמה חדשה…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>השבתה…</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>הוספת אדם</translation>
    </message>
    <message>
        <source>People</source>
        <translation>אנשים</translation>
    </message>
    <message>
        <source>The people could not be read</source>
        <translation>לא ניתן לקרוא את האנשים</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>People are for administrators</source>
        <translation>אנשים הם עניינם של מנהלי המערכת</translation>
    </message>
    <message>
        <source>Your role is %1. %2 can grant “users: manage”.</source>
        <translation>התפקיד שלכם הוא %1. %2 יכולים להעניק “users: manage”.</translation>
    </message>
    <message>
        <source>%1 in this company</source>
        <translation>%1 בחברה הזאת</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>הפעלה</translation>
    </message>
    <message>
        <source>You cannot disable yourself.</source>
        <translation>אינכם יכולים להשבית את עצמכם.</translation>
    </message>
    <message>
        <source>Select a person first.</source>
        <translation>בחרו תחילה אדם.</translation>
    </message>
    <message>
        <source>The person was added.</source>
        <translation>האדם נוסף.</translation>
    </message>
    <message>
        <source>%1 was changed. It counts from the next thing they do.</source>
        <translation>%1 שונה. השינוי תקף מהפעולה הבאה.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>ל־%1 יש סיסמה חדשה.</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>להשבית את %1?</translation>
    </message>
    <message>
        <source>%1 is signed out at once and cannot sign in until enabled again. Nothing of their work is deleted.</source>
        <translation>%1 יוצא מיד ולא יוכל להיכנס עד להפעלה מחדש. דבר מעבודתו לא נמחק.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>השבתה</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 יכול להיכנס שוב.</translation>
    </message>
    <message>
        <source>%1 is disabled and was signed out.</source>
        <translation>%1 הושבת והוצא מהמערכת.</translation>
    </message>
</context>
<context>
    <name>purser::ui::VendorDialog</name>
    <message>
        <source>Set vendor</source>
        <translation>קביעת ספק</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>The vendor has %1 characters; at most %2 fit. Shorten it.</source>
        <translation>לספק %1 תווים; לכל היותר %2 נכנסים. יש לקצר.</translation>
    </message>
    <message>
        <source>Empty: the products lose their vendor.</source>
        <translation>ריק: המוצרים מאבדים את הספק שלהם.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ViewCommands</name>
    <message>
        <source>View</source>
        <translation>תצוגה</translation>
    </message>
    <message>
        <source>View of %1</source>
        <translation>תצוגה של %1</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>תצוגות</translation>
    </message>
</context>
<context>
    <name>purser::ui::ViewDialog</name>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Share with the whole company</source>
        <translation>שיתוף עם כל החברה</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>שמירת התצוגה</translation>
    </message>
    <message>
        <source>Filters, search, sorting and columns are kept under this name.</source>
        <translation>המסננים, החיפוש, המיון והעמודות נשמרים תחת השם הזה.</translation>
    </message>
    <message>
        <source>Everybody in your company can open it; only you and administrators can change it.</source>
        <translation>כל אנשי החברה יכולים לפתוח אותה; רק לך ולמנהלים מותר לשנות.</translation>
    </message>
    <message>
        <source>Open in the store %1</source>
        <translation>פתיחה בחנות %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>A view needs a name. Type one.</source>
        <translation>תצוגה צריכה שם. יש להקליד שם.</translation>
    </message>
</context>
<context>
    <name>purser::ui::detailsections</name>
    <message>
        <source>Completeness</source>
        <translation>שלמות</translation>
    </message>
    <message>
        <source>margin %1 → %2</source>
        <translation>רווחיות %1 ← %2</translation>
    </message>
    <message>
        <source>somebody else set %1</source>
        <translation>מישהו אחר קבע %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>מלאי %1</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>ברקוד</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>מותג</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>קטגוריות</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>תגיות</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>‎%1 ק״ג</translation>
    </message>
    <message>
        <source>linked as %1</source>
        <translation>מקושר בתור %1</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>עדיין חסר</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>No description yet.</source>
        <translation>אין עדיין תיאור.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>וריאציות</translation>
    </message>
    <message>
        <source>No images yet. An import brings them by their addresses.</source>
        <translation>אין עדיין תמונות. ייבוא מביא אותן לפי כתובותיהן.</translation>
    </message>
    <message>
        <source>No alt text</source>
        <translation>אין טקסט חלופי</translation>
    </message>
    <message>
        <source>No attributes. A product with variants has one for each option, such as Size or Colour.</source>
        <translation>אין מאפיינים. למוצר עם וריאציות יש אחד לכל אפשרות, כמו מידה או צבע.</translation>
    </message>
    <message>
        <source>%1 (variants differ by it)</source>
        <translation>%1 (הווריאציות נבדלות בו)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 ← %3</translation>
    </message>
    <message>
        <source>in step last at %1</source>
        <translation>מסונכרן לאחרונה: %1</translation>
    </message>
</context>
<context>
    <name>purser::views::ViewRepository</name>
    <message>
        <source>This view does not exist any more, or is not shared with you any more.</source>
        <translation>התצוגה הזאת כבר אינה קיימת, או שכבר אינה משותפת איתך.</translation>
    </message>
    <message>
        <source>There is a view named “%1” already. Choose another name.</source>
        <translation>כבר יש תצוגה בשם “%1”. יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>“%1” belongs to %2. Only they and administrators can change it; save yours under another name.</source>
        <translation>“%1” שייכת ל-%2. רק להם ולמנהלים מותר לשנות אותה; אפשר לשמור את שלך בשם אחר.</translation>
    </message>
    <message>
        <source>“%1” was changed on another computer meanwhile. Open it again, or save yours under another name.</source>
        <translation>“%1” שונתה בינתיים במחשב אחר. יש לפתוח אותה שוב, או לשמור את שלך בשם אחר.</translation>
    </message>
    <message>
        <source>“%1” belongs to %2. Only they and administrators can delete it.</source>
        <translation>“%1” שייכת ל-%2. רק להם ולמנהלים מותר למחוק אותה.</translation>
    </message>
</context>
<context>
    <name>purser::webhooks::Receiver</name>
    <message>
        <source>Deliveries cannot be received at %1, port %2: %3.</source>
        <translation>לא ניתן לקבל הודעות webhook ב־%1, פורט %2: ‏%3.</translation>
    </message>
    <message>
        <source>“%1” is no place to receive deliveries. Write an address and a port, as in 127.0.0.1:8480.</source>
        <translation>“%1” אינו מקום לקבלת הודעות webhook. כתבו כתובת ופורט, כמו 127.0.0.1:8480.</translation>
    </message>
</context>
<context>
    <name>purser::webhooks::RepairHandler</name>
    <message>
        <source>This job names no connection to a store.</source>
        <translation>המשימה הזאת אינה נוקבת בחיבור לחנות.</translation>
    </message>
    <message>
        <source>The job was asked to stop.</source>
        <translation>המשימה התבקשה להיעצר.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln webhooks were made at the store, removed: %1.</source>
        <translation>
            <numerusform>התראת רשת אחת נוצרה בחנות, הוסרו: %1.</numerusform>
            <numerusform>%Ln התראות רשת נוצרו בחנות, הוסרו: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::worker::StoreOpener</name>
    <message>
        <source>This job names no connection to a store.</source>
        <translation>המשימה הזאת אינה נוקבת בחיבור לחנות.</translation>
    </message>
    <message>
        <source>The connection of this job does not exist any more.</source>
        <translation>החיבור של המשימה הזאת כבר אינו קיים.</translation>
    </message>
    <message>
        <source>The connection “%1” was revoked. Connect the store again.</source>
        <translation>החיבור “%1” נותק. חברו את החנות מחדש.</translation>
    </message>
    <message>
        <source>This version cannot work with stores of %1.</source>
        <translation>הגרסה הזאת אינה יכולה לעבוד עם חנויות של %1.</translation>
    </message>
</context>
</TS>

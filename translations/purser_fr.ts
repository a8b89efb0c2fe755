<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>The back office for all your stores.</source>
        <translation>Le back-office de toutes vos boutiques.</translation>
    </message>
    <message>
        <source>Opens the demo company, creating it when there is no company yet.</source>
        <translation>Ouvre la société de démonstration, en la créant s'il n'y a pas encore de société.</translation>
    </message>
    <message>
        <source>Renders every page to PNG files in this folder, and quits.</source>
        <translation>Dessine chaque page en PNG dans ce dossier, puis quitte.</translation>
    </message>
    <message>
        <source>Signs in to the database of this profile.</source>
        <translation>Se connecte à la base de ce profil.</translation>
    </message>
    <message>
        <source>The folder of the embedded database.</source>
        <translation>Le dossier de la base de données intégrée.</translation>
    </message>
    <message>
        <source>Renders a window of this size: 1440x900 unless given.</source>
        <translation>Dessine une fenêtre de cette taille ; 1440x900 par défaut.</translation>
    </message>
    <message>
        <source>--tour-size wants width and height like 1440x900, at least 640x480.</source>
        <translation>--tour-size attend une largeur et une hauteur comme 1440x900, au moins 640x480.</translation>
    </message>
</context>
<context>
    <name>purser::DatabaseMonitor</name>
    <message>
        <source>Your account or your company was disabled meanwhile. Ask an administrator of your company.</source>
        <translation>Votre compte ou votre société a été désactivé entre-temps. Demandez à un administrateur de votre société.</translation>
    </message>
    <message>
        <source>Your password was changed meanwhile. Sign out, and sign in with the new one.</source>
        <translation>Votre mot de passe a été changé entre-temps. Déconnectez-vous, puis reconnectez-vous avec le nouveau.</translation>
    </message>
</context>
<context>
    <name>purser::Decimal</name>
    <message>
        <source>“%1” is not a number. An amount looks like 21.50.</source>
        <translation>« %1 » n'est pas un nombre. Un montant s'écrit comme 21.50.</translation>
    </message>
    <message>
        <source>“%1” has more than four decimal places.</source>
        <translation>« %1 » a plus de quatre décimales.</translation>
    </message>
</context>
<context>
    <name>purser::Desktop</name>
    <message>
        <source>Creating the demo company: %1 of %2 products</source>
        <translation>Création de la société de démonstration : %1 produits sur %2</translation>
    </message>
</context>
<context>
    <name>purser::DesktopSignIn</name>
    <message>
        <source>Opening Purser</source>
        <translation>Ouverture de Purser</translation>
    </message>
    <message>
        <source>Starting the embedded database</source>
        <translation>Démarrage de la base de données intégrée</translation>
    </message>
    <message>
        <source>The password is kept in the system keychain.</source>
        <translation>Le mot de passe est conservé dans le trousseau du système.</translation>
    </message>
    <message>
        <source>The profile %1 does not exist any more.</source>
        <translation>Le profil %1 n'existe plus.</translation>
    </message>
    <message>
        <source>There is a profile named %1 already.</source>
        <translation>Il y a déjà un profil nommé %1.</translation>
    </message>
</context>
<context>
    <name>purser::ProductCommands</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
</context>
<context>
    <name>purser::Startup</name>
    <message>
        <source>Applying update %1 of %2</source>
        <translation>Mise à jour %1 sur %2</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Abandonné.</translation>
    </message>
</context>
<context>
    <name>purser::Tour</name>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Raise prices</source>
        <translation>Augmenter les prix</translation>
    </message>
    <message>
        <source>A page did not become complete within five minutes.</source>
        <translation>Une page n'a pas été complète en cinq minutes.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Pendant, smoked glass</source>
        <translation>Suspension, verre fumé</translation>
    </message>
    <message>
        <source>Autumn price check</source>
        <translation>Contrôle des prix d’automne</translation>
    </message>
</context>
<context>
    <name>purser::Workspace</name>
    <message>
        <source>Your role (%1) may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation>Votre rôle (%1) permet de consulter les produits, pas de les modifier. Un administrateur de votre société peut accorder « catalog: write ».</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Connect a store or service…</source>
        <translation>Connecter une boutique ou un service…</translation>
    </message>
</context>
<context>
    <name>purser::WorkspaceJobs</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Dernière synchro : %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>job, store</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 running, %2 queued</source>
        <translation>%1 en cours, %2 en file d’attente</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 : terminé</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <translation>%1 : %2 en échec</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 en échec</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs running</source>
        <translation>
            <numerusform>%Ln tâche en cours</numerusform>
            <numerusform>%Ln tâches en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::WorkspaceSync</name>
    <message>
        <source>Conflicts with stores</source>
        <translation>Conflits avec les boutiques</translation>
    </message>
    <message>
        <source>Link products with a store…</source>
        <translation>Lier des produits à une boutique…</translation>
    </message>
    <message>
        <source>Deciding is for managers of a store; you may look. An administrator of your company can make you one.</source>
        <translation>Trancher revient aux responsables d’une boutique ; vous pouvez consulter. Un administrateur de votre société peut vous en rendre responsable.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields were changed here and in a store</source>
        <translation>
            <numerusform>%Ln champ a été modifié ici et dans une boutique</numerusform>
            <numerusform>%Ln champs ont été modifiés ici et dans une boutique</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::auth</name>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>Responsable de boutique</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finances</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Acheteur</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analyste</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>Ce compte est désactivé. Adressez-vous à un administrateur de votre société.</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Aucun accès</translation>
    </message>
    <message>
        <source>Enter the e-mail address this person signs in with.</source>
        <translation>Saisissez l'adresse e-mail avec laquelle cette personne se connecte.</translation>
    </message>
    <message>
        <source>This is no e-mail address. It looks like name@company.com.</source>
        <translation>Ce n'est pas une adresse e-mail. Elle ressemble à nom@societe.com.</translation>
    </message>
    <message>
        <source>Choose a password for the first sign-in.</source>
        <translation>Choisissez un mot de passe pour la première connexion.</translation>
    </message>
    <message>
        <source>At least %1 characters, please.</source>
        <translation>Au moins %1 caractères, s'il vous plaît.</translation>
    </message>
    <message>
        <source>At least 4 different characters, please.</source>
        <translation>Au moins 4 caractères différents, s’il vous plaît.</translation>
    </message>
    <message>
        <source>This password can be guessed from the e-mail address. Choose another one.</source>
        <translation>Ce mot de passe se devine à partir de l’adresse e-mail. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>purser::auth::ConnectionProfile</name>
    <message>
        <source>A profile needs a name.</source>
        <translation>Il faut un nom au profil.</translation>
    </message>
    <message>
        <source>Type the name or the address of the server.</source>
        <translation>Saisissez le nom ou l'adresse du serveur.</translation>
    </message>
    <message>
        <source>The name of a server has no spaces or commas.</source>
        <translation>Le nom d'un serveur ne contient ni espace ni virgule.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; PostgreSQL usually has 5432.</source>
        <translation>Un port est un nombre de 1 à 65535 ; PostgreSQL utilise d'ordinaire 5432.</translation>
    </message>
    <message>
        <source>Type the name of the database; usually it is purser.</source>
        <translation>Saisissez le nom de la base de données ; d'ordinaire purser.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Le fichier de l'autorité %1 ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>purser::auth::UserRepository</name>
    <message>
        <source>%1 already belongs to a person of this company.</source>
        <translation>%1 appartient déjà à une personne de cette société.</translation>
    </message>
    <message>
        <source>There is no such person in this company.</source>
        <translation>Cette personne n'existe pas dans cette société.</translation>
    </message>
    <message>
        <source>Nobody in this company has the address %1.</source>
        <translation>Personne dans cette société n'a l'adresse %1.</translation>
    </message>
    <message>
        <source>This is the password that the person has already. Choose another one.</source>
        <translation>C’est déjà le mot de passe de cette personne. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>purser::auth::UserTableModel</name>
    <message>
        <source>All stores · Owner</source>
        <translation>Toutes les boutiques · Propriétaire</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>All stores · %1</source>
        <translation>Toutes les boutiques · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>store, role in it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Changed %1
%2</source>
        <translation>Modifié %1
%2</translation>
    </message>
    <message>
        <source>Last sign-in %1</source>
        <translation>Dernière connexion %1</translation>
    </message>
    <message>
        <source>Has not signed in yet</source>
        <translation>Ne s'est pas encore connecté</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Boutiques</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
</context>
<context>
    <name>purser::catalog</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>This product no longer exists. Somebody deleted it.</source>
        <translation>Ce produit n'existe plus. Quelqu'un l'a supprimé.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 fit. Shorten it.</source>
        <translation>%1 compte %2 caractères ; %3 au plus tiennent. Raccourcissez.</translation>
    </message>
    <message>
        <source>%1 cannot be less than zero.</source>
        <translation>%1 ne peut pas être inférieur à zéro.</translation>
    </message>
    <message>
        <source>%1 must be less than 100,000,000,000.</source>
        <translation>%1 doit être inférieur à 100 000 000 000.</translation>
    </message>
    <message>
        <source>Amounts in %1 have no decimal places.</source>
        <translation>Les montants en %1 n'ont pas de décimales.</translation>
    </message>
    <message>
        <source>Amounts in %1 have at most %2 decimal places.</source>
        <translation>Les montants en %1 ont au plus %2 décimales.</translation>
    </message>
    <message>
        <source>“%1” is not a status of a product.</source>
        <translation>« %1 » n'est pas un statut de produit.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 ».</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2 at once. The way is %3: save each step before the next.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 » d'un seul coup. Le chemin est %3 : enregistrez chaque étape avant la suivante.</translation>
    </message>
    <message>
        <source>This product has %1 variants, and its stock is their sum. Edit the stock of a variant instead.</source>
        <translation>Ce produit a %1 variantes et son stock est leur somme. Modifiez plutôt le stock d'une variante.</translation>
    </message>
    <message>
        <source>Stock is a whole number such as 12; “%1” is not.</source>
        <translation>Le stock est un nombre entier comme 12 ; « %1 » n'en est pas un.</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>Le titre</translation>
    </message>
    <message>
        <source>A product needs a title. Type one.</source>
        <translation>Il faut un titre au produit. Saisissez-en un.</translation>
    </message>
    <message>
        <source>The SKU</source>
        <translation>Le SKU</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>Le fournisseur</translation>
    </message>
    <message>
        <source>A status is draft, active, paused, archived or error.</source>
        <translation>Un statut est brouillon, actif, en pause, archivé ou erreur.</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>Il faut un titre au produit.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>The primary image is the first of the product's images.</source>
        <translation>L’image principale est la première des images du produit.</translation>
    </message>
    <message>
        <source>Sync says how the product stands at its store.</source>
        <translation>La synchro indique l’état du produit dans sa boutique.</translation>
    </message>
    <message>
        <source>Categories belong to the store and come with its products.</source>
        <translation>Les catégories appartiennent à la boutique et viennent avec ses produits.</translation>
    </message>
    <message>
        <source>The database keeps the time of the last change.</source>
        <translation>La base de données garde l’heure de la dernière modification.</translation>
    </message>
    <message>
        <source>to 0.10</source>
        <translation>à 0,10</translation>
    </message>
    <message>
        <source>to whole amounts</source>
        <translation>à des montants entiers</translation>
    </message>
    <message>
        <source>ending with .90</source>
        <translation>se terminant par ,90</translation>
    </message>
    <message>
        <source>ending with .99</source>
        <translation>se terminant par ,99</translation>
    </message>
    <message>
        <source>Lower cost by %1</source>
        <translation>Baisser le coût de %1</translation>
    </message>
    <message>
        <source>Raise cost by %1</source>
        <translation>Augmenter le coût de %1</translation>
    </message>
    <message>
        <source>Lower price by %1</source>
        <translation>Baisser le prix de %1</translation>
    </message>
    <message>
        <source>Raise price by %1</source>
        <translation>Augmenter le prix de %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 fields</source>
        <translation>
            <numerusform>%1 champ</numerusform>
            <numerusform>%1 champs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 products</source>
        <translation>
            <numerusform>%1 sur %2 produit</numerusform>
            <numerusform>%1 sur %2 produits</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>Windows-1252 (Western European)</source>
        <translation>Windows-1252 (Europe occidentale)</translation>
    </message>
    <message>
        <source>Windows-1255 (Hebrew)</source>
        <translation>Windows-1255 (hébreu)</translation>
    </message>
    <message>
        <source>Windows-1250 (Central European)</source>
        <translation>Windows-1250 (Europe centrale)</translation>
    </message>
    <message>
        <source>Windows-1251 (Cyrillic)</source>
        <translation>Windows-1251 (cyrillique)</translation>
    </message>
    <message>
        <source>Windows-1253 (Greek)</source>
        <translation>Windows-1253 (grec)</translation>
    </message>
    <message>
        <source>Windows-1254 (Turkish)</source>
        <translation>Windows-1254 (turc)</translation>
    </message>
    <message>
        <source>Windows-1256 (Arabic)</source>
        <translation>Windows-1256 (arabe)</translation>
    </message>
    <message>
        <source>Somebody is writing these products at the moment, an import perhaps. Nothing was changed; try again when it is done.</source>
        <translation>Quelqu’un écrit ces produits en ce moment, peut-être un import. Rien n’a changé ; réessayez quand ce sera fini.</translation>
    </message>
    <message>
        <source>“%1” is a percentage; an amount such as 12.50 is wanted.</source>
        <translation>« %1 » est un pourcentage ; il faut un montant tel que 12,50.</translation>
    </message>
    <message>
        <source>“%1” is in %2, but this product is priced in %3. Convert it first.</source>
        <translation>« %1 » est en %2, mais ce produit est en %3. Convertissez d’abord.</translation>
    </message>
    <message>
        <source>Margin is (price − cost) / price. Change price or cost, and it follows.</source>
        <translation>La marge est (prix − coût) / prix. Modifiez le prix ou le coût, et elle suit.</translation>
    </message>
    <message numerus="yes">
        <source>Alt text on %Ln images</source>
        <translation>
            <numerusform>Texte alternatif sur %Ln image</numerusform>
            <numerusform>Texte alternatif sur %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This product has %Ln variants, and its stock is their sum. Edit the stock of a variant instead.</source>
        <translation>
            <numerusform>Ce produit a %Ln variante et son stock est le sien. Modifiez plutôt le stock de la variante.</numerusform>
            <numerusform>Ce produit a %Ln variantes et son stock est leur somme. Modifiez plutôt le stock d'une variante.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its stock is the sum of %Ln variants. Change the stock of the variants instead.</source>
        <translation>
            <numerusform>Son stock est celui de %Ln variante. Changez plutôt le stock de la variante.</numerusform>
            <numerusform>Son stock est la somme de %Ln variantes. Changez plutôt le stock des variantes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BatchItemTableModel</name>
    <message>
        <source>It was set to %1 here, and to %2 since.</source>
        <translation>Mis à %1 ici, et à %2 depuis.</translation>
    </message>
    <message>
        <source>Somebody deleted this product, or you may no longer see it.</source>
        <translation>Quelqu'un a supprimé ce produit, ou vous n'avez plus le droit de le voir.</translation>
    </message>
    <message>
        <source>The variant that had this value was deleted.</source>
        <translation>La variante qui avait cette valeur a été supprimée.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 ».</translation>
    </message>
    <message>
        <source>The SKU %1 belongs to “%2” by now.</source>
        <translation>Le SKU %1 appartient maintenant à « %2 ».</translation>
    </message>
    <message>
        <source>Deleted product</source>
        <translation>Produit supprimé</translation>
    </message>
    <message>
        <source>Back to before</source>
        <translation>Retour à l’état d’avant</translation>
    </message>
    <message>
        <source>Changed to %1</source>
        <translation>Changé en %1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Variant deleted</source>
        <translation>Variante supprimée</translation>
    </message>
    <message>
        <source>Unchanged since</source>
        <translation>Inchangé depuis</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Changé depuis</translation>
    </message>
    <message>
        <source>Several variants</source>
        <translation>Plusieurs variantes</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>Pas de retour</translation>
    </message>
    <message>
        <source>SKU taken</source>
        <translation>SKU pris</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>Ouvrir le produit</translation>
    </message>
    <message>
        <source>goes back</source>
        <translation>revient</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste tel quel</translation>
    </message>
    <message>
        <source>back to %1, is %2</source>
        <translation>revient à %1, est %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Retour à</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln variants by now, and its stock is their sum.</source>
        <translation>
            <numerusform>Il a maintenant %Ln variante, et son stock est le sien.</numerusform>
            <numerusform>Il a maintenant %Ln variantes, et son stock est leur somme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BatchTableModel</name>
    <message>
        <source>Redone</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Undone again</source>
        <translation>Annulé à nouveau</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Undone in part: %1 of %2</source>
        <translation>Annulé en partie : %1 sur %2</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <translation>Annulé %1</translation>
    </message>
    <message>
        <source>Undone %1 by %2</source>
        <translation>Annulé %1 par %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Redo…</source>
        <translation>Rétablir…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln changement</numerusform>
            <numerusform>%Ln changements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkEdit</name>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Set status to %1</source>
        <translation>Mettre l’état à %1</translation>
    </message>
    <message>
        <source>Remove the vendor</source>
        <translation>Retirer le fournisseur</translation>
    </message>
    <message>
        <source>Set vendor to %1</source>
        <translation>Mettre le fournisseur à %1</translation>
    </message>
    <message>
        <source>replace “%1” with “%2”</source>
        <translation>remplacer « %1 » par « %2 »</translation>
    </message>
    <message>
        <source>put “%1” in front</source>
        <translation>mettre « %1 » devant</translation>
    </message>
    <message>
        <source>put “%1” at the end</source>
        <translation>mettre « %1 » à la fin</translation>
    </message>
    <message>
        <source>Titles: %1</source>
        <translation>Titres : %1</translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkObstacle</name>
    <message>
        <source>No value</source>
        <translation>Pas de valeur</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Sous zéro</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Décimales</translation>
    </message>
    <message>
        <source>No title left</source>
        <translation>Plus de titre</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Trop long</translation>
    </message>
    <message>
        <source>Staged by you</source>
        <translation>En attente chez vous</translation>
    </message>
    <message>
        <source>It has no cost to change.</source>
        <translation>Il n’a pas de coût à changer.</translation>
    </message>
    <message>
        <source>It has no price to change.</source>
        <translation>Il n’a pas de prix à changer.</translation>
    </message>
    <message>
        <source>Its cost would be less than zero.</source>
        <translation>Son coût passerait sous zéro.</translation>
    </message>
    <message>
        <source>Its price would be less than zero.</source>
        <translation>Son prix passerait sous zéro.</translation>
    </message>
    <message>
        <source>Its cost would be 100,000,000,000 or more.</source>
        <translation>Son coût serait de 100 000 000 000 ou plus.</translation>
    </message>
    <message>
        <source>Its price would be 100,000,000,000 or more.</source>
        <translation>Son prix serait de 100 000 000 000 ou plus.</translation>
    </message>
    <message>
        <source>This rounding leaves decimals that its currency does not have.</source>
        <translation>Cet arrondi laisse des décimales que sa devise n’a pas.</translation>
    </message>
    <message>
        <source>Nothing of its title would be left.</source>
        <translation>Il ne resterait rien de son titre.</translation>
    </message>
    <message>
        <source>Its title would have more than %1 characters.</source>
        <translation>Son titre aurait plus de %1 caractères.</translation>
    </message>
    <message>
        <source>You have staged another value for it.</source>
        <translation>Vous avez mis en attente une autre valeur pour lui.</translation>
    </message>
    <message>
        <source>Give it a cost first.</source>
        <translation>Donnez-lui d’abord un coût.</translation>
    </message>
    <message>
        <source>Give it a price first.</source>
        <translation>Donnez-lui d’abord un prix.</translation>
    </message>
    <message>
        <source>Lower it by less, or edit it by itself.</source>
        <translation>Baissez de moins, ou modifiez-le seul.</translation>
    </message>
    <message>
        <source>Check the change, or edit it by itself.</source>
        <translation>Vérifiez le changement, ou modifiez-le seul.</translation>
    </message>
    <message>
        <source>Choose another rounding for it.</source>
        <translation>Choisissez un autre arrondi pour lui.</translation>
    </message>
    <message>
        <source>Leave it as it is.</source>
        <translation>Laissez-le tel quel.</translation>
    </message>
    <message>
        <source>Set it to %1 first.</source>
        <translation>Mettez-le d’abord à %1.</translation>
    </message>
    <message>
        <source>Edit its title by itself.</source>
        <translation>Modifiez son titre seul.</translation>
    </message>
    <message>
        <source>Apply or discard your staged edit first.</source>
        <translation>Appliquez ou abandonnez d’abord votre modification en attente.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkRepository</name>
    <message>
        <source>Somebody deleted variants of these products at the same moment. Nothing was written. Look at the preview again, then repeat.</source>
        <translation>Quelqu’un a supprimé des variantes de ces produits au même moment. Rien n’a été écrit. Regardez l’aperçu à nouveau, puis recommencez.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::BulkRowModel</name>
    <message>
        <source>Review edits</source>
        <translation>Vérifier les modifications</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>Ouvrir le produit</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, était %2</translation>
    </message>
</context>
<context>
    <name>purser::catalog::CatalogService</name>
    <message>
        <source>This product does not exist any more, or you may no longer see it.</source>
        <translation>Ce produit n'existe plus, ou vous n'avez plus le droit de le voir.</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile. Nothing was written. Look at it again, then repeat.</source>
        <translation>Quelqu'un d'autre a modifié « %1 » entre-temps. Rien n'a été écrit. Regardez-le de nouveau, puis recommencez.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 ».</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeBatchRepository</name>
    <message>
        <source>History does not have this change any more.</source>
        <translation>L’historique n’a plus ce changement.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeHistory</name>
    <message>
        <source>%1, applied %2</source>
        <translation>%1, appliqué %2</translation>
    </message>
    <message>
        <source>%1, undone %2</source>
        <translation>%1, annulé %2</translation>
    </message>
    <message>
        <source>The undo was cancelled.</source>
        <translation>L’annulation a été interrompue.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeSet</name>
    <message>
        <source>Somebody else changed this field after you did.</source>
        <translation>Quelqu'un d'autre a modifié ce champ après vous.</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Modification de %1</translation>
    </message>
    <message numerus="yes">
        <source>Discard of %n edit(s)</source>
        <translation>
            <numerusform>Abandon de %n modification</numerusform>
            <numerusform>Abandon de %n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping of my values</source>
        <translation>Maintien de mes valeurs</translation>
    </message>
    <message>
        <source>Taking of the database's values</source>
        <translation>Reprise des valeurs de la base</translation>
    </message>
    <message>
        <source>The database refused this change.</source>
        <translation>La base de données a refusé cette modification.</translation>
    </message>
    <message>
        <source>Somebody deleted this product. Your edit has nowhere to go.</source>
        <translation>Quelqu’un a supprimé ce produit. Votre modification n’a plus d’endroit où aller.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::DiskFiles</name>
    <message>
        <source>the folder cannot be created</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>the file cannot be cut</source>
        <translation>le fichier ne peut pas être tronqué</translation>
    </message>
</context>
<context>
    <name>purser::catalog::EditJournal</name>
    <message>
        <source>Staged edits cannot be kept on this computer: %1 (%2). Commit them before you close Purser, or make room on the disk.</source>
        <translation>Les modifications en attente ne peuvent pas être conservées sur cet ordinateur : %1 (%2). Appliquez-les avant de fermer Purser, ou libérez de la place.</translation>
    </message>
    <message>
        <source>the folder is locked by other windows of Purser, or may not be written</source>
        <translation>le dossier est verrouillé par d'autres fenêtres de Purser, ou n'est pas inscriptible</translation>
    </message>
    <message>
        <source>The end of the file with your staged edits was damaged, probably by a crash. Everything before it was read; the last step may be missing. A copy is kept at %1.</source>
        <translation>La fin du fichier de vos modifications en attente était endommagée, sans doute par un plantage. Tout ce qui précède a été lu ; la dernière étape peut manquer. Une copie est conservée dans %1.</translation>
    </message>
    <message>
        <source>The end of the file with your staged edits was damaged, probably by a crash. Everything before it was read; the last step may be missing.</source>
        <translation>La fin du fichier de vos modifications en attente était abîmée, sans doute par un plantage. Tout ce qui précède a été lu ; la dernière étape peut manquer.</translation>
    </message>
    <message>
        <source>the file with your edits cannot be read</source>
        <translation>le fichier de vos modifications ne peut pas être lu</translation>
    </message>
</context>
<context>
    <name>purser::catalog::HeldRows</name>
    <message>
        <source>The list changed while it was being read, so nothing was done. Try again.</source>
        <translation>La liste a changé pendant la lecture, rien n’a donc été fait. Réessayez.</translation>
    </message>
    <message>
        <source>The list became shorter while it was being read, so nothing was done. Try again.</source>
        <translation>La liste a raccourci pendant la lecture, rien n’a donc été fait. Réessayez.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductBulkWriter</name>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>Ce compte est désactivé. Adressez-vous à un administrateur de votre société.</translation>
    </message>
    <message>
        <source>Your role may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation>Votre rôle permet de consulter les produits, pas de les modifier. Un administrateur de votre société peut accorder « catalog: write ».</translation>
    </message>
    <message>
        <source>You may not change this store. An administrator of your company can make you its manager.</source>
        <translation>Vous ne pouvez pas modifier cette boutique. Un administrateur de votre société peut vous en rendre responsable.</translation>
    </message>
    <message>
        <source>“%1” has no currency. Choose a store, which has one.</source>
        <translation>« %1 » n'a pas de devise. Choisissez une boutique, qui en a une.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductRepository</name>
    <message>
        <source>The SKU %1 belongs to “%2”.</source>
        <translation>Le SKU %1 appartient à « %2 ».</translation>
    </message>
    <message>
        <source>The SKU %1 is given to two products here.</source>
        <translation>Le SKU %1 est donné ici à deux produits.</translation>
    </message>
    <message>
        <source>(copy)</source>
        <translation>(copie)</translation>
    </message>
    <message>
        <source>This product no longer exists. Somebody deleted it.</source>
        <translation>Ce produit n'existe plus. Quelqu'un l'a supprimé.</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>Il faut un titre au produit.</translation>
    </message>
    <message>
        <source>A product needs at least one variant.</source>
        <translation>Il faut au moins une variante au produit.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ProductTableModel</name>
    <message>
        <source>in conflict: somebody else made it %1 meanwhile</source>
        <translation>en conflit : quelqu'un d'autre l'a mis à %1 entre-temps</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>staged, was %1</source>
        <translation>en attente, était %1</translation>
    </message>
    <message>
        <source>low stock</source>
        <translation>stock faible</translation>
    </message>
    <message>
        <source>image of %1</source>
        <translation>image de %1</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>This cell cannot be edited.</source>
        <translation>Cette cellule n'est pas modifiable.</translation>
    </message>
    <message>
        <source>staged, but somebody deleted the product: discard the edit</source>
        <translation>en attente, mais quelqu’un a supprimé le produit : abandonnez la modification</translation>
    </message>
    <message>
        <source>cannot be saved: %1</source>
        <translation>ne peut pas être enregistré : %1</translation>
    </message>
    <message>
        <source>The list changed while it was being read, so nothing was done. Try again.</source>
        <translation>La liste a changé pendant la lecture, rien n’a donc été fait. Réessayez.</translation>
    </message>
    <message>
        <source>changed here and in the store: decide under Conflicts with stores</source>
        <translation>modifié ici et dans la boutique : tranchez sous Conflits avec les boutiques</translation>
    </message>
    <message>
        <source>the store did not take it: see Sync errors</source>
        <translation>la boutique ne l’a pas pris : voir Erreurs de synchro</translation>
    </message>
    <message>
        <source>on its way to the store</source>
        <translation>en route vers la boutique</translation>
    </message>
    <message>
        <source>owned by the store: when both change it, the store’s value is kept</source>
        <translation>appartient à la boutique : si les deux le modifient, la valeur de la boutique est gardée</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ReviewTableModel</name>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Somebody else changed it to %1 at %2.</source>
        <translation>Quelqu'un d'autre l'a mis à %1 à %2.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Settle conflict…</source>
        <translation>Régler le conflit…</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>Ouvrir le produit</translation>
    </message>
    <message>
        <source>%1, staged, was %2</source>
        <translation>%1, en attente, était %2</translation>
    </message>
    <message>
        <source>left staged</source>
        <translation>reste en attente</translation>
    </message>
    <message>
        <source>will be applied</source>
        <translation>sera appliqué</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Ancien</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non permis</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
</context>
<context>
    <name>purser::catalog::sql</name>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>Ce compte est désactivé. Adressez-vous à un administrateur de votre société.</translation>
    </message>
    <message>
        <source>Your role may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation>Votre rôle permet de consulter les produits, pas de les modifier. Un administrateur de votre société peut accorder « catalog: write ».</translation>
    </message>
</context>
<context>
    <name>purser::connectors::ConnectionDesk</name>
    <message>
        <source>Nothing of this kind can be connected.</source>
        <translation>Rien de ce genre ne peut être connecté.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::http</name>
    <message>
        <source>No authority that this computer trusts has signed the certificate of %1 (%2), so nobody can tell whether it is really that server. Nothing was sent. Have a certificate of a public authority set up there; if your company signs its own, let this computer trust your authority.</source>
        <translation>Aucune autorité à laquelle cet ordinateur fait confiance n’a signé le certificat de %1 (%2) ; personne ne peut donc savoir si c’est vraiment ce serveur. Rien n’a été envoyé. Faites-y installer le certificat d’une autorité publique ; si votre société signe les siens, faites connaître votre autorité à cet ordinateur.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold today (%2). Nothing was sent. Have it renewed there, and check the date of this computer.</source>
        <translation>Le certificat de %1 n’est pas valable aujourd’hui (%2). Rien n’a été envoyé. Faites-le renouveler là-bas, et vérifiez la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>The certificate that %1 shows is for another name. Nothing was sent. Check the address, for example with and without “www”.</source>
        <translation>Le certificat que présente %1 est à un autre nom. Rien n’a été envoyé. Vérifiez l’adresse, par exemple avec et sans « www ».</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted (%2). Nothing was sent. Have the certificate renewed, or check the address.</source>
        <translation>Le certificat de %1 n’est pas digne de confiance (%2). Rien n’a été envoyé. Faites renouveler le certificat, ou vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>There is no computer named “%1”. Check the address, and whether this computer is online.</source>
        <translation>Aucun ordinateur ne s’appelle « %1 ». Vérifiez l’adresse, et si cet ordinateur est en ligne.</translation>
    </message>
    <message>
        <source>%1 refuses the connection. The server may be down, or the port in the address is wrong.</source>
        <translation>%1 refuse la connexion. Le serveur est peut-être arrêté, ou le port de l’adresse est faux.</translation>
    </message>
    <message>
        <source>No secure connection to %1 came about. Check whether the address begins rightly with https.</source>
        <translation>Aucune connexion sécurisée avec %1 n’a pu s’établir. Vérifiez que l’adresse commence bien par https.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let us through to %1. Check the proxy settings of this computer.</source>
        <translation>Le proxy de ce réseau ne nous laisse pas passer vers %1. Vérifiez les réglages de proxy de cet ordinateur.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the answer was complete. Try again.</source>
        <translation>La connexion avec %1 a été perdue avant que la réponse soit complète. Réessayez.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. It may be overloaded; try again later.</source>
        <translation>%1 n’a pas répondu à temps. Il est peut-être surchargé ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: no connection came about in time. Check the address and your network.</source>
        <translation>%1 ne peut pas être joint : aucune connexion ne s’est établie à temps. Vérifiez l’adresse et votre réseau.</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MB in one answer. It was not read further.</source>
        <translation>%1 a envoyé plus de %2 Mo en une réponse. La lecture n’a pas été poursuivie.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Cela a été annulé.</translation>
    </message>
    <message>
        <source>The answer of %1 is incomplete or damaged. Try again; if it stays so, look at the error log of the server.</source>
        <translation>La réponse de %1 est incomplète ou endommagée. Réessayez ; si cela persiste, consultez le journal d’erreurs du serveur.</translation>
    </message>
    <message>
        <source>%1 turns us away with a web page (%2). A firewall or security plugin may block the interface: allow it there.</source>
        <translation>%1 nous écarte avec une page web (%2). Un pare-feu ou une extension de sécurité bloque peut-être l’interface : autorisez-la là-bas.</translation>
    </message>
    <message>
        <source>%1 answers with a web page that says “not found” where its interface should be. Check the address.</source>
        <translation>%1 répond par une page web « introuvable » là où devrait être son interface. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>%1 finds the request too large (413). Its web server allows only small uploads; raise that limit there.</source>
        <translation>%1 juge la demande trop grande (413). Son serveur web n’accepte que de petits envois ; relevez cette limite là-bas.</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of data. A firewall, a “one moment, please” page or a maintenance page may stand before it.</source>
        <translation>%1 répond par une page web au lieu de données. Un pare-feu, une page « un instant » ou une page de maintenance se trouve peut-être devant.</translation>
    </message>
    <message>
        <source>%1 has had too many requests and asks us to wait.</source>
        <translation>%1 a reçu trop de demandes et nous prie d’attendre.</translation>
    </message>
    <message>
        <source>%1 is closed for maintenance.</source>
        <translation>%1 est fermé pour maintenance.</translation>
    </message>
    <message>
        <source>%1 is not available at the moment (503).</source>
        <translation>%1 n’est pas disponible en ce moment (503).</translation>
    </message>
    <message>
        <source>%1 is broken at the moment: it answers with an error page (%2).</source>
        <translation>%1 est en panne en ce moment : il répond par une page d’erreur (%2).</translation>
    </message>
    <message>
        <source>%1 failed while it worked on the request (%2).</source>
        <translation>%1 a échoué pendant qu’il traitait la demande (%2).</translation>
    </message>
    <message>
        <source>Try again in %1 minutes.</source>
        <translation>Réessayez dans %1 minutes.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 sends us on to %2. Enter that address in the connection; keys are never sent to an address nobody entered.</source>
        <translation>%1 nous renvoie vers %2. Saisissez cette adresse dans la connexion ; les clés ne sont jamais envoyées à une adresse que personne n’a saisie.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo</name>
    <message>
        <source>What is to be created at the store has no name.</source>
        <translation>Ce qui doit être créé dans la boutique n’a pas de nom.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::Refusal</name>
    <message>
        <source>The clocks of this computer and of %1 differ too much, so it does not trust our signature. Set the clock that is wrong.</source>
        <translation>L’horloge de cet ordinateur et celle de %1 diffèrent trop, il ne se fie donc pas à notre signature. Mettez à l’heure celle qui est fausse.</translation>
    </message>
    <message>
        <source>The key for %1 may only read. Make one with the permission Read/Write: WooCommerce, Settings, Advanced, REST API.</source>
        <translation>La clé de %1 ne permet que la lecture. Créez-en une avec la permission Lecture/Écriture : WooCommerce, Réglages, Avancé, API REST.</translation>
    </message>
    <message>
        <source>%1 knows the consumer key, but the consumer secret does not belong to it. Copy both again, or make a new key.</source>
        <translation>%1 connaît la clé client, mais le secret client ne va pas avec. Copiez à nouveau les deux, ou créez une nouvelle clé.</translation>
    </message>
    <message>
        <source>%1 does not know the consumer key, or its web server swallows it before WordPress sees it. Copy the key again; if it is right, have the server pass on the Authorization header.</source>
        <translation>%1 ne connaît pas la clé client, ou son serveur web l’avale avant que WordPress la voie. Copiez la clé à nouveau ; si elle est juste, faites transmettre l’en-tête Authorization par le serveur.</translation>
    </message>
    <message>
        <source>%1 does not know the consumer key. Copy it again, or make a new key.</source>
        <translation>%1 ne connaît pas la clé client. Copiez-la à nouveau, ou créez une nouvelle clé.</translation>
    </message>
    <message>
        <source>The person the key of %1 belongs to may not do this there: “%2”</source>
        <translation>La personne à qui appartient la clé de %1 n’a pas le droit d’y faire cela : « %2 »</translation>
    </message>
    <message>
        <source>%1 has no such interface. Is WooCommerce active there, and not too old?</source>
        <translation>%1 n’a pas une telle interface. WooCommerce y est-il actif, et pas trop ancien ?</translation>
    </message>
    <message>
        <source>%1 does not have it any more.</source>
        <translation>%1 ne l’a plus.</translation>
    </message>
    <message>
        <source>%1 has one of that name already.</source>
        <translation>%1 en a déjà un de ce nom.</translation>
    </message>
    <message>
        <source>%1 has another product with this SKU or barcode already: “%2”</source>
        <translation>%1 a déjà un autre produit avec ce SKU ou ce code-barres : « %2 »</translation>
    </message>
    <message>
        <source>%1 does not take so many things at once.</source>
        <translation>%1 n’accepte pas autant de choses à la fois.</translation>
    </message>
    <message>
        <source>%1 refuses it: “%2”</source>
        <translation>%1 le refuse : « %2 »</translation>
    </message>
    <message>
        <source>%1 could not fetch a picture: “%2” See whether its address opens for somebody who is not signed in.</source>
        <translation>%1 n’a pas pu récupérer une image : « %2 » Vérifiez que son adresse s’ouvre pour quelqu’un qui n’est pas connecté.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::WooCommerceStore</name>
    <message>
        <source>There is no WordPress interface at %1. If it is a WordPress site, choose any permalinks but “Plain” there (Settings, Permalinks); otherwise check the address.</source>
        <translation>Il n’y a pas d’interface WordPress sur %1. Si c’est un site WordPress, choisissez-y d’autres permaliens que « Simple » (Réglages, Permaliens) ; sinon, vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>What answers at %1 is no WordPress site. Check the address.</source>
        <translation>Ce qui répond sur %1 n’est pas un site WordPress. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>There is a WordPress site at %1, but WooCommerce is not active there, or too old.</source>
        <translation>Il y a un site WordPress sur %1, mais WooCommerce n’y est pas actif, ou est trop ancien.</translation>
    </message>
    <message>
        <source>This store calls itself %1 and takes no key at another address. Enter that address.</source>
        <translation>Cette boutique se nomme elle-même %1 et n’accepte de clé à aucune autre adresse. Saisissez cette adresse.</translation>
    </message>
    <message>
        <source>%1 is reached over http: everybody on the way can read orders and customers. Have a certificate set up and connect with https.</source>
        <translation>%1 est joint par http : n’importe qui en chemin peut lire commandes et clients. Faites-y installer un certificat et connectez-vous en https.</translation>
    </message>
    <message>
        <source>The key may not read the settings of %1, so weights and measures are left alone. Make the key for an administrator or shop manager.</source>
        <translation>La clé ne permet pas de lire les réglages de %1 ; poids et mesures ne sont donc pas touchés. Créez la clé pour un administrateur ou un gestionnaire de boutique.</translation>
    </message>
    <message>
        <source>WooCommerce %1 keeps no brands, and before 9.2 no barcodes either; those stay in Purser only. Update WooCommerce to keep them in step.</source>
        <translation>WooCommerce %1 ne garde pas les marques, ni avant 9.2 les codes-barres ; ils restent dans Purser seulement. Mettez WooCommerce à jour pour les synchroniser.</translation>
    </message>
    <message>
        <source>The place where the reading of %1 had come to is not understood.</source>
        <translation>Le point où en était la lecture de %1 n’est pas compris.</translation>
    </message>
    <message>
        <source>“%1” is no id of %2.</source>
        <translation>« %1 » n’est pas un identifiant de %2.</translation>
    </message>
    <message>
        <source>A note of an order cannot be changed.</source>
        <translation>Une note de commande ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>%1 answered with something that cannot be understood.</source>
        <translation>%1 a répondu par quelque chose d’incompréhensible.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::WooCommerceType</name>
    <message>
        <source>A delivery without the right signature was turned away.</source>
        <translation>Un webhook sans la bonne signature a été refusé.</translation>
    </message>
    <message>
        <source>Store address</source>
        <translation>Adresse de la boutique</translation>
    </message>
    <message>
        <source>As customers open it, for example https://shop.example.com</source>
        <translation>Telle que les clients l’ouvrent, par exemple https://shop.example.com</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Clé client</translation>
    </message>
    <message>
        <source>In WordPress: WooCommerce, Settings, Advanced, REST API, Add key, with Read/Write. Begins with ck_</source>
        <translation>Dans WordPress : WooCommerce, Réglages, Avancé, API REST, Ajouter une clé, en Lecture/Écriture. Commence par ck_</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Shown once beside the key. Begins with cs_</source>
        <translation>Affiché une seule fois à côté de la clé. Commence par cs_</translation>
    </message>
    <message>
        <source>“%1” is no address of a store. It looks like https://shop.example.com</source>
        <translation>« %1 » n’est pas une adresse de boutique. Elle ressemble à https://shop.example.com</translation>
    </message>
    <message>
        <source>A consumer key begins with ck_. Copy it again from the store.</source>
        <translation>Une clé client commence par ck_. Copiez-la à nouveau depuis la boutique.</translation>
    </message>
    <message>
        <source>A consumer secret begins with cs_. Copy it again from the store.</source>
        <translation>Un secret client commence par cs_. Copiez-le à nouveau depuis la boutique.</translation>
    </message>
</context>
<context>
    <name>purser::connectors::woo::Writer</name>
    <message>
        <source>“%1” is no text.</source>
        <translation>« %1 » n’est pas un texte.</translation>
    </message>
    <message>
        <source>“%1” must not be empty.</source>
        <translation>« %1 » ne doit pas être vide.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>« %1 » n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“%1” has a value that this store does not know.</source>
        <translation>« %1 » a une valeur que cette boutique ne connaît pas.</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>« %1 » n’est pas un montant.</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>« %1 » n’est pas une heure.</translation>
    </message>
    <message>
        <source>“%1” is higher than the regular price; the store would drop it.</source>
        <translation>« %1 » est supérieur au prix normal ; la boutique l’abandonnerait.</translation>
    </message>
    <message>
        <source>“%1” cannot be set: the store does not tell in which unit it measures.</source>
        <translation>« %1 » ne peut pas être défini : la boutique ne dit pas dans quelle unité elle mesure.</translation>
    </message>
    <message>
        <source>“%1” is no measure.</source>
        <translation>« %1 » n’est pas une mesure.</translation>
    </message>
    <message>
        <source>“%1” names something the store does not have.</source>
        <translation>« %1 » désigne quelque chose que la boutique n’a pas.</translation>
    </message>
    <message>
        <source>“%1” has one without a name.</source>
        <translation>« %1 » en contient un sans nom.</translation>
    </message>
    <message>
        <source>“%1” names a picture that is not on the web, so the store cannot fetch it.</source>
        <translation>« %1 » nomme une image qui n’est pas sur le web ; la boutique ne peut donc pas la récupérer.</translation>
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
        <translation>Utilisation : purserctl db ACTION

La base de données intégrée de cet ordinateur.

  start            la crée au besoin et la démarre, jusqu'à db stop
  stop [--force]   l'arrête ; avec --force même si Purser est ouvert
  status           dit son état : code de sortie 0 si elle tourne, sinon 3
  backup FILE      enregistre tout dans un fichier (format de pg_dump,
                   avec les comptes) ; ne remplace FILE qu'une fois complet
  restore FILE     met une sauvegarde à la place des données actuelles, gardées
                   jusqu'à ce que tout soit bon ; refuse si Purser est ouvert
  psql [ARGUMENTS] ouvre psql en superutilisateur de la base intégrée

Un autre dossier que d'habitude : purserctl --data-dir DIR db …</translation>
    </message>
    <message>
        <source>The embedded database runs. Socket: %1</source>
        <translation>La base de données intégrée tourne. Socket : %1</translation>
    </message>
    <message>
        <source>The embedded database does not run.</source>
        <translation>La base de données intégrée ne tourne pas.</translation>
    </message>
    <message>
        <source>The embedded database is stopped.</source>
        <translation>La base de données intégrée est arrêtée.</translation>
    </message>
    <message>
        <source>There is no embedded database in %1, so there is nothing to save.</source>
        <translation>Il n'y a pas de base de données intégrée dans %1, donc rien à enregistrer.</translation>
    </message>
    <message>
        <source>Saved %1 tables and %2 logins in %3 (%4).</source>
        <translation>%1 tables et %2 comptes enregistrés dans %3 (%4).</translation>
    </message>
    <message>
        <source>The backup %1 is not there or cannot be read.</source>
        <translation>La sauvegarde %1 n'existe pas ou ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Restored %1 tables and %2 logins from %3.</source>
        <translation>%1 tables et %2 comptes restaurés depuis %3.</translation>
    </message>
    <message>
        <source>db works on the embedded database; a server is looked after by its administrator.</source>
        <translation>db agit sur la base de données intégrée ; un serveur relève de son administrateur.</translation>
    </message>
    <message>
        <source>db %1 takes one file.</source>
        <translation>db %1 prend un fichier.</translation>
    </message>
    <message>
        <source>too many arguments.</source>
        <translation>trop d'arguments.</translation>
    </message>
    <message>
        <source>db start, stop, status, backup, restore or psql?</source>
        <translation>db start, stop, status, backup, restore ou psql ?</translation>
    </message>
    <message>
        <source>there is no action db %1.</source>
        <translation>il n'y a pas d'action db %1.</translation>
    </message>
    <message>
        <source>Starts, stops, saves and restores the embedded database</source>
        <translation>Démarre, arrête, sauvegarde et restaure la base de données intégrée</translation>
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
        <translation>Utilisation : purserctl setup --host HOST [options]

Prépare un serveur PostgreSQL pour Purser : base, rôles, schéma et la première
société avec son administrateur. Peut être relancé, aussi après une mise à jour.

  --host HOST        nom du serveur, ou dossier de son socket unix
  --port PORT        5432 par défaut
  --database NAME    purser par défaut ; créée si elle manque
  --admin ROLE       superutilisateur du serveur ; postgres par défaut
  --tls MODE         verify-full (par défaut), verify-ca, require, off
  --ca-file FILE     l'autorité qui a signé le certificat du serveur
  --company NAME     crée une société de ce nom …
  --slug SHORT       … avec ce nom court pour se connecter …
  --email ADDRESS    … et cet administrateur
  --name NAME        le nom de l'administrateur

Les mots de passe sont demandés, ou viennent de PURSER_ADMIN_PASSWORD
(l'administrateur du serveur) et de PURSER_PASSWORD (celui de la société).</translation>
    </message>
    <message>
        <source>Name the server: --host db.example.com.</source>
        <translation>Nommez le serveur : --host db.example.com.</translation>
    </message>
    <message>
        <source>A company needs --%1 as well.</source>
        <translation>Il faut aussi --%1 pour une société.</translation>
    </message>
    <message>
        <source>Password of %1 on the server</source>
        <translation>Mot de passe de %1 sur le serveur</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nouveau mot de passe pour %1</translation>
    </message>
    <message>
        <source>Prepares a PostgreSQL server</source>
        <translation>Prépare un serveur PostgreSQL</translation>
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
        <translation>Utilisation : purserctl demo create [--products N]
              purserctl demo erase

La société de démonstration dans la base intégrée : Korvala Home et Atelier
Mistral, chacune avec deux boutiques et une personne par rôle.

  create             2 400 produits pour Korvala, ou N (jusqu'à 1 000 000),
                     et un quart pour Mistral
  erase              retire les deux sociétés, leurs données et leurs comptes

Tous ceux de Korvala se connectent avec korvala-demo (dana@korvala.example
est responsable de boutique), tous ceux de Mistral avec mistral-demo.</translation>
    </message>
    <message>
        <source>--products %1 is no number.</source>
        <translation>--products %1 n'est pas un nombre.</translation>
    </message>
    <message>
        <source>Creating products</source>
        <translation>Création des produits</translation>
    </message>
    <message>
        <source>Created Korvala Home and Atelier Mistral: %1 stores, %2 people, in %3 s.</source>
        <translation>Korvala Home et Atelier Mistral créées : %1 boutiques, %2 personnes, en %3 s.</translation>
    </message>
    <message>
        <source>  %1 (company “%2”), %3 products with %4 variants, password %5: %6</source>
        <translation>  %1 (société « %2 »), %3 produits avec %4 variantes, mot de passe %5 : %6</translation>
    </message>
    <message>
        <source>Erased %1: %2 products, %3 rows in all, %4 logins.</source>
        <translation>%1 effacée : %2 produits, %3 lignes en tout, %4 comptes.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>demo create, or demo erase?</source>
        <translation>demo create, ou demo erase ?</translation>
    </message>
    <message>
        <source>the demo company lives in the embedded database only.</source>
        <translation>la société de démonstration ne vit que dans la base intégrée.</translation>
    </message>
    <message>
        <source>Creates or erases the demo company</source>
        <translation>Crée ou efface la société de démonstration</translation>
    </message>
    <message>
        <source>There is no profile %1. The profiles are those of the sign-in window.</source>
        <translation>Il n'y a pas de profil %1. Les profils sont ceux de la fenêtre de connexion.</translation>
    </message>
    <message>
        <source>Say which store: --store NAME, one of %1.</source>
        <translation>Dites quelle boutique : --store NAME, une parmi %1.</translation>
    </message>
    <message>
        <source>There is no store %1. There are: %2.</source>
        <translation>Il n'y a pas de boutique %1. Il y a : %2.</translation>
    </message>
    <message>
        <source>line %1, %2 “%3”: %4</source>
        <translation>ligne %1, %2 « %3 » : %4</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>line %1: skipped. %2</source>
        <translation>ligne %1 : ignorée. %2</translation>
    </message>
    <message>
        <source>%1 rows: %2 to create (%3 products, %4 variations), %5 to update (%6 values), %7 unchanged, %8 not allowed, %9 with errors</source>
        <translation>%1 lignes : %2 à créer (%3 produits, %4 variations), %5 à mettre à jour (%6 valeurs), %7 inchangées, %8 non permises, %9 en erreur</translation>
    </message>
    <message>
        <source>Name one file to import.</source>
        <translation>Nommez un fichier à importer.</translation>
    </message>
    <message>
        <source>Say who imports: --company SHORT --email ADDRESS.</source>
        <translation>Dites qui importe : --company SHORT --email ADDRESS.</translation>
    </message>
    <message>
        <source>--status is draft or file.</source>
        <translation>--status est draft ou file.</translation>
    </message>
    <message>
        <source>%1: %2, %3 rows</source>
        <translation>%1 : %2, %3 lignes</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mot de passe de %1</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run).</source>
        <translation>Rien n'a été écrit (--dry-run).</translation>
    </message>
    <message>
        <source>Imported: %1 products and %2 variants created, %3 products and %4 variants updated.</source>
        <translation>Importé : %1 produits et %2 variantes créés, %3 produits et %4 variantes mis à jour.</translation>
    </message>
    <message>
        <source>Imports products from a WooCommerce or Shopify export</source>
        <translation>Importe des produits d'un export WooCommerce ou Shopify</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>add needs --name NAME.</source>
        <translation>add demande --name NAME.</translation>
    </message>
    <message>
        <source>there is no role %1.</source>
        <translation>il n'y a pas de rôle %1.</translation>
    </message>
    <message>
        <source>--store %1: no such store, or no such role in it.</source>
        <translation>--store %1 : pas de telle boutique, ou pas de tel rôle.</translation>
    </message>
    <message>
        <source>First password of %1</source>
        <translation>Premier mot de passe de %1</translation>
    </message>
    <message>
        <source>%1 can sign in as %2.</source>
        <translation>%1 peut se connecter comme %2.</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>Nouveau mot de passe de %1</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 a un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 peut se connecter de nouveau.</translation>
    </message>
    <message>
        <source>%1 is disabled and was signed out.</source>
        <translation>%1 est désactivé et a été déconnecté.</translation>
    </message>
    <message>
        <source>which action, and for whom?</source>
        <translation>quelle action, et pour qui ?</translation>
    </message>
    <message>
        <source>say who manages: --as owner@company.example --company SHORT.</source>
        <translation>dites qui gère : --as owner@company.example --company SHORT.</translation>
    </message>
    <message>
        <source>Lists, adds, disables people of a company</source>
        <translation>Liste, ajoute, désactive les personnes d'une société</translation>
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
        <translation>Utilisation : purserctl [--profile NAME] user --as ADMIN@COMPANY --company SHORT ACTION

Les personnes d’une entreprise dans la base embarquée, ou sur le serveur d’un profil,
gérées par un de ses administrateurs, qui se connecte pour cela.

  list                       tout le monde, avec rôle et état
  add EMAIL --name NAME [--role ROLE] [--store STORE=ROLE …]
                             rôles : admin ops buyer finance analyst readonly ;
                             dans une boutique : viewer manager owner
  disable EMAIL              déconnecte la personne aussitôt
  enable EMAIL
  password EMAIL             un nouveau mot de passe pour la prochaine connexion

Le mot de passe de l'administrateur est demandé, ou vient de PURSER_PASSWORD ; le
nouveau mot de passe de add et password de PURSER_NEW_PASSWORD.</translation>
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
        <translation>Usage : purserctl [--profile NAME] import FILE --company SHORT --email ADDRESS [options]

Importe un export de produits WooCommerce ou Shopify (CSV) de toute taille. Les
bonnes lignes sont écrites, les lignes en erreur sont listées et omises. Jusqu’à
100 000 lignes en une transaction : tout ou rien ; au-delà par tranches de 20 000.
Réimporter le même fichier ne change rien, et reprend là où un import a été
arrêté (Ctrl+C).

  --company SHORT    le nom court de la société
  --email ADDRESS    qui importe ; le mot de passe est demandé, ou PURSER_PASSWORD
  --store NAME       la boutique de destination ; à défaut la seule qui convienne
  --status WHAT      draft (par défaut) : les nouveaux produits sont des brouillons ;
                     file : l’état du fichier, là où ce passage est permis
  --dry-run          montre ce qui serait fait et n’écrit rien
  --errors FILE      enregistre les lignes en erreur en CSV : ligne, colonne, valeur, raison
  --encoding NAME    UTF-8, UTF-16LE, UTF-16BE, windows-1252, windows-1255, … ;
  --separator SIGN   , ; | ou tab ;
  --point SIGN       . ou , avant les décimales ; les trois sont détectés à défaut

Code de sortie 0 si toutes les lignes sont bonnes, 1 si des lignes ont été omises ou si rien n’a été fait.</translation>
    </message>
    <message>
        <source>… and %1 more errors; --errors FILE saves them all.</source>
        <translation>… et %1 autres erreurs ; --errors FILE les enregistre toutes.</translation>
    </message>
    <message>
        <source>%1 × %2 %4</source>
        <translation>%1 × %2 %4</translation>
    </message>
    <message>
        <source>%1 × %3: %2 %4</source>
        <translation>%1 × %3 : %2 %4</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Arrêté. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>--encoding is one of %1.</source>
        <translation>--encoding est l’un de ceux-ci : %1.</translation>
    </message>
    <message>
        <source>--separator is , or ; or | or tab.</source>
        <translation>--separator est , ou ; ou | ou tab.</translation>
    </message>
    <message>
        <source>--point is . or , (the sign before the decimals).</source>
        <translation>--point est . ou , (le signe avant les décimales).</translation>
    </message>
    <message>
        <source>%1 (%2), %3 (%4), numbers like %5 (%6)</source>
        <translation>%1 (%2), %3 (%4), nombres comme %5 (%6)</translation>
    </message>
    <message>
        <source>The file is big: it is written in pieces of %1 rows. After a stop, importing it again goes on behind what is written.</source>
        <translation>Le fichier est grand : il est écrit par tranches de %1 lignes. Après un arrêt, le réimporter reprend après ce qui est écrit.</translation>
    </message>
    <message>
        <source>It ended behind row %1 of %2. Import the same file again to go on; what is written is not written again.</source>
        <translation>L’import s’est arrêté après la ligne %1 sur %2. Réimportez le même fichier pour continuer ; ce qui est écrit ne l’est pas deux fois.</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] doctor [--admin ROLE]

Looks at a live database and says what is not as it must be, and what to do:
policies, rights, owners, keys and indexes of the schema; version, partitions,
audit trail, clock, settings and logins of the server. Changes nothing.

  --admin ROLE   a superuser of the profile's server; postgres unless given

Exit code 0 when all is well, 1 when something was found. The password comes
from PURSER_ADMIN_PASSWORD or is asked for; the embedded database needs none.</source>
        <translation>Utilisation : purserctl [--profile NAME] doctor [--admin ROLE]

Examine une base de données en service et dit ce qui n’est pas comme il faut,
et quoi faire : politiques, droits, propriétaires, clés et index du schéma ;
version, partitions, piste d’audit, horloge, réglages et comptes du serveur.
Ne change rien.

  --admin ROLE   un superutilisateur du serveur du profil ; postgres par défaut

Code de sortie 0 si tout va bien, 1 si quelque chose a été trouvé. Le mot de
passe vient de PURSER_ADMIN_PASSWORD ou est demandé ; la base intégrée n’en a
pas besoin.</translation>
    </message>
    <message>
        <source>doctor takes no arguments.</source>
        <translation>doctor n’accepte aucun argument.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Tout va bien.</translation>
    </message>
    <message>
        <source>%1 findings.</source>
        <translation>%1 constats.</translation>
    </message>
    <message>
        <source>Examines a database</source>
        <translation>Examine une base de données</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Waiting for the database</source>
        <translation>En attente de la base de données</translation>
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
        <translation>Utilisation : purserctl [--profile NAME] keys --as ADMIN@COMPANY --company SHORT ACTION

Les clés qui chiffrent les identifiants d’une entreprise.

  status    les versions, et combien d’identifiants chacune chiffre
  rotate    une nouvelle clé, et chaque identifiant chiffré avec elle ; les deux
            clés restent lisibles entre-temps. Interrompu, reprend où il en était
  phrase    une phrase de récupération pour votre propre clé, montrée une seule
            fois : notez-la
  recover   apporte votre propre clé sur cet ordinateur grâce à la phrase

Le mot de passe est demandé, ou vient de PURSER_PASSWORD ; la phrase de
PURSER_RECOVERY_PHRASE.</translation>
    </message>
    <message>
        <source>There are no credentials yet, and no key.</source>
        <translation>Il n’y a encore ni identifiants ni clé.</translation>
    </message>
    <message>
        <source>Encrypting</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>which action? There are: status, rotate, phrase, recover.</source>
        <translation>quelle action ? Il y a : status, rotate, phrase, recover.</translation>
    </message>
    <message>
        <source>say who asks: --as owner@company.example --company SHORT.</source>
        <translation>dites qui demande : --as owner@company.example --company SHORT.</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Phrase de récupération</translation>
    </message>
    <message>
        <source>Your key is on this computer now.</source>
        <translation>Votre clé est maintenant sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Keys of credentials: rotation, recovery</source>
        <translation>Clés des identifiants : rotation, récupération</translation>
    </message>
    <message>
        <source>Describes the schema</source>
        <translation>Décrit le schéma</translation>
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
        <translation>Utilisation : purserctl [--profile NAME] worker --company SHORT --email WORKER [OPTIONS]

Exécute les tâches de fond et les planifications d’une société sans fenêtre,
jusqu’à ce qu’on lui dise de s’arrêter (SIGTERM, Ctrl+C) : les tâches sont alors
rendues en bon ordre, et reprennent où elles en étaient au démarrage du prochain
worker. Le worker se connecte comme une personne ou un compte de service qui peut
écrire des tâches, et peut faire ce que peut ce compte.

  --jobs N               tâches à la fois (de 1 à 8 ; 2 par défaut)
  --password-file FILE   un fichier que vous seul pouvez lire (mode 0600)
  --webhooks ADDRESS:PORT
                         reçoit ce que les boutiques disent d’elles-mêmes, comme
                         127.0.0.1:8480 : du HTTP simple, pour un proxy qui parle
                         HTTPS au monde
  --public-url URL       où les boutiques joignent ce proxy : leurs webhooks sont
                         créés et réparés pour y mener
  --host HOST            un autre serveur que celui d’un profil : un nom, ou le
                         dossier d’un socket unix
  --port PORT, --database NAME, --ca FILE
                         de ce serveur ; son certificat est vérifié en entier

Le mot de passe vient de systemd (identifiant purser-password), du fichier, de
PURSER_PASSWORD, ou est demandé. La clé privée du compte, sans laquelle aucun
identifiant ne peut être utilisé, vient de systemd (identifiant purser-key) ou
est conservée là où purserctl keys la conserve.</translation>
    </message>
    <message>
        <source>Say who works: --company SHORT --email ADDRESS.</source>
        <translation>Dites qui travaille : --company SHORT --email ADDRESS.</translation>
    </message>
    <message>
        <source>--public-url is an address like https://hooks.example.com, together with --webhooks.</source>
        <translation>--public-url est une adresse comme https://hooks.example.com, avec --webhooks.</translation>
    </message>
    <message>
        <source>%1 may not run background jobs. An administrator can grant “jobs: write”.</source>
        <translation>%1 ne peut pas exécuter de tâches de fond. Un administrateur peut accorder « jobs: write ».</translation>
    </message>
    <message>
        <source>Jobs that need credentials are left to others, until an administrator who holds the company's key has signed in once more and this worker starts again.</source>
        <translation>Les tâches qui ont besoin d’identifiants sont laissées à d’autres, jusqu’à ce qu’un administrateur qui a la clé de la société se soit connecté une fois de plus et que ce worker redémarre.</translation>
    </message>
    <message>
        <source>Jobs that need credentials are left to others: %1</source>
        <translation>Les tâches qui ont besoin d’identifiants sont laissées à d’autres : %1</translation>
    </message>
    <message>
        <source>Receiving deliveries at %1, port %2.</source>
        <translation>Réception des webhooks sur %1, port %2.</translation>
    </message>
    <message>
        <source>Stopping: jobs that run are given back.</source>
        <translation>Arrêt : les tâches en cours sont rendues.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Runs background jobs without a window</source>
        <translation>Exécute des tâches de fond sans fenêtre</translation>
    </message>
    <message>
        <source>Usage: purserctl [--profile NAME] schema ACTION [--admin ROLE]

  doc      prints the schema of the database as a page of Markdown: every table
           with its purpose, columns, access class and source
  rights   prints every right, policy, trigger and function, one a line: what
           purserctl doctor compares a database with

  --admin ROLE   a superuser of the profile's server; postgres unless given</source>
        <translation>Utilisation : purserctl [--profile NAME] schema ACTION [--admin ROLE]

  doc      imprime le schéma de la base comme page Markdown : chaque table
           avec son but, ses colonnes, sa classe d’accès et sa source
  rights   imprime chaque droit, politique, déclencheur et fonction, un par ligne :
           ce à quoi purserctl doctor compare une base

  --admin ROLE   un superutilisateur du serveur du profil ; postgres par défaut</translation>
    </message>
    <message>
        <source>which action? There are: doc, rights.</source>
        <translation>quelle action ? Il y a : doc, rights.</translation>
    </message>
    <message>
        <source>“%1” belongs to no option.</source>
        <translation>« %1 » n’appartient à aucune option.</translation>
    </message>
    <message>
        <source>--jobs is a number from 1 to 8.</source>
        <translation>--jobs est un nombre de 1 à 8.</translation>
    </message>
    <message>
        <source>--port, --database and --ca say more of another server: name it with --host.</source>
        <translation>--port, --database et --ca précisent un autre serveur : nommez-le avec --host.</translation>
    </message>
    <message>
        <source>--port is a number from 1 to 65535, usually 5432.</source>
        <translation>--port est un nombre de 1 à 65535, d’ordinaire 5432.</translation>
    </message>
    <message>
        <source>worker on %1, process %2</source>
        <translation>processus %2 en arrière-plan sur %1</translation>
    </message>
    <message>
        <source>key %1  %2  credentials: %3</source>
        <translation>clé %1  %2  identifiants : %3</translation>
    </message>
    <message>
        <source>Key %1 is in use. Credentials encrypted anew: %2. Old keys ended: %3.</source>
        <translation>La clé %1 est utilisée. Identifiants rechiffrés : %2. Anciennes clés révoquées : %3.</translation>
    </message>
    <message>
        <source>Working for %1 as %2, jobs at once: %3.</source>
        <translation>Au travail pour %1 comme %2, tâches à la fois : %3.</translation>
    </message>
</context>
<context>
    <name>purser::ctl::Context</name>
    <message>
        <source>See purserctl %1 --help.</source>
        <translation>Voir purserctl %1 --help.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Affiche ce texte.</translation>
    </message>
    <message>
        <source>Updating the database</source>
        <translation>Mise à jour de la base de données</translation>
    </message>
    <message>
        <source>A password is needed: type it, pipe it in, or set %1.</source>
        <translation>Il faut un mot de passe : saisissez-le, envoyez-le par un tube, ou définissez %1.</translation>
    </message>
    <message>
        <source>Password of %1 on the server</source>
        <translation>Mot de passe de %1 sur le serveur</translation>
    </message>
</context>
<context>
    <name>purser::db</name>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>La connexion à la base de données a été perdue.</translation>
    </message>
    <message>
        <source>The database server is stopping or restarting.</source>
        <translation>Le serveur de base de données s'arrête ou redémarre.</translation>
    </message>
    <message>
        <source>The database did not answer in time, so the request was stopped.</source>
        <translation>La base de données n'a pas répondu à temps ; la demande a été arrêtée.</translation>
    </message>
    <message>
        <source>The disk of the database is full. Nothing was changed; free some space.</source>
        <translation>Le disque de la base de données est plein. Rien n'a été modifié ; libérez de la place.</translation>
    </message>
    <message>
        <source>The database server has no room for another connection.</source>
        <translation>Le serveur de base de données n'a plus de place pour une connexion.</translation>
    </message>
    <message>
        <source>This database only allows reading at the moment.</source>
        <translation>La base de données ne permet que la lecture en ce moment.</translation>
    </message>
    <message>
        <source>The database does not let this person in.</source>
        <translation>La base de données ne laisse pas entrer cette personne.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>Vous n'avez pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>Somebody else was changing the same rows. Nothing was changed; try again.</source>
        <translation>Quelqu'un d'autre modifiait les mêmes lignes. Rien n'a été modifié ; réessayez.</translation>
    </message>
    <message>
        <source>Somebody else is changing this at the moment. Try again.</source>
        <translation>Quelqu'un d'autre modifie ceci en ce moment. Réessayez.</translation>
    </message>
    <message>
        <source>Another product already has this SKU.</source>
        <translation>Un autre produit a déjà ce SKU.</translation>
    </message>
    <message>
        <source>Another variant already has this SKU.</source>
        <translation>Une autre variante a déjà ce SKU.</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>Il faut un titre au produit.</translation>
    </message>
    <message>
        <source>A price cannot be below zero.</source>
        <translation>Un prix ne peut pas être inférieur à zéro.</translation>
    </message>
    <message>
        <source>A cost cannot be below zero.</source>
        <translation>Un coût ne peut pas être inférieur à zéro.</translation>
    </message>
    <message>
        <source>A status is draft, active, paused, archived or error.</source>
        <translation>Un statut est brouillon, actif, en pause, archivé ou erreur.</translation>
    </message>
    <message>
        <source>Somebody with this e-mail address exists.</source>
        <translation>Quelqu'un a déjà cette adresse e-mail.</translation>
    </message>
    <message>
        <source>The database refused a request of the program: %1</source>
        <translation>La base de données a refusé une demande du programme : %1</translation>
    </message>
    <message>
        <source>Company, e-mail address and password do not match. Check Caps Lock.</source>
        <translation>Société, adresse e-mail et mot de passe ne concordent pas. Vérifiez la touche Verr. Maj.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>Ce compte est désactivé. Adressez-vous à un administrateur de votre société.</translation>
    </message>
    <message>
        <source>Too many windows are signed in with this account. Close one and try again.</source>
        <translation>Trop de fenêtres sont connectées avec ce compte. Fermez-en une et réessayez.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that this computer does not trust. Choose the CA file your administrator gave you.</source>
        <translation>%1 présente un certificat auquel cet ordinateur ne se fie pas. Choisissez le fichier d'autorité donné par votre administrateur.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name. Use the name written in the certificate, or ask your administrator for a new one.</source>
        <translation>Le certificat de %1 est à un autre nom. Utilisez le nom inscrit dans le certificat, ou demandez-en un nouveau à votre administrateur.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Le fichier de l'autorité %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 does not offer TLS. Ask your administrator to switch it on; passwords would travel readable without it.</source>
        <translation>%1 n'offre pas TLS. Demandez à votre administrateur de l'activer ; sans lui les mots de passe circuleraient en clair.</translation>
    </message>
    <message>
        <source>There is no computer named %1. Check the spelling, and the network.</source>
        <translation>Aucun ordinateur ne s'appelle %1. Vérifiez l'orthographe et le réseau.</translation>
    </message>
    <message>
        <source>Nothing answers on port %1 of %2. Is the server on, and the VPN connected?</source>
        <translation>Rien ne répond sur le port %1 de %2. Le serveur est-il allumé, et le VPN connecté ?</translation>
    </message>
    <message>
        <source>%1 does not answer. Is the server on, and the VPN connected?</source>
        <translation>%1 ne répond pas. Le serveur est-il allumé, et le VPN connecté ?</translation>
    </message>
    <message>
        <source>The database server is starting or stopping.</source>
        <translation>Le serveur de base de données démarre ou s'arrête.</translation>
    </message>
    <message>
        <source>There is no database %1 on %2. Ask your administrator to run purserctl setup.</source>
        <translation>Il n'y a pas de base %1 sur %2. Demandez à votre administrateur de lancer purserctl setup.</translation>
    </message>
    <message>
        <source>%1 does not accept connections from this computer. Ask your administrator.</source>
        <translation>%1 n'accepte pas les connexions de cet ordinateur. Adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>The database at %1 cannot be reached: %2</source>
        <translation>La base de données de %1 ne peut pas être jointe : %2</translation>
    </message>
    <message>
        <source>A password cannot be empty.</source>
        <translation>Un mot de passe ne peut pas être vide.</translation>
    </message>
    <message>
        <source>The password could not be prepared: %1</source>
        <translation>Le mot de passe n'a pas pu être préparé : %1</translation>
    </message>
    <message>
        <source>The database server at %1 is full: it takes no more connections at the moment.</source>
        <translation>Le serveur de base de données %1 est plein : il n’accepte plus de connexions pour le moment.</translation>
    </message>
    <message>
        <source>The database server was stopped.</source>
        <translation>Le serveur de base de données a été arrêté.</translation>
    </message>
    <message>
        <source>The database at %1 refused the connection: %2</source>
        <translation>La base de données %1 a refusé la connexion : %2</translation>
    </message>
    <message>
        <source>The network does not say where %1 is. Is this computer online, and the VPN connected?</source>
        <translation>Le réseau ne sait pas où est %1. Cet ordinateur est-il en ligne, et le VPN connecté ?</translation>
    </message>
    <message>
        <source>The program stopped waiting for the database.</source>
        <translation>Le programme a cessé d’attendre la base de données.</translation>
    </message>
    <message>
        <source>%1 broke off the connection. The server may be starting or stopping.</source>
        <translation>%1 a rompu la connexion. Le serveur démarre ou s’arrête peut-être.</translation>
    </message>
    <message>
        <source>A new product is a draft, active, paused or archived. An error comes later, from a store.</source>
        <translation>Un nouveau produit est en brouillon, actif, en pause ou archivé. Une erreur vient plus tard, d’une boutique.</translation>
    </message>
    <message>
        <source>This password can be guessed from the e-mail address or the company. Choose another one.</source>
        <translation>Ce mot de passe se devine à partir de l’adresse e-mail ou de l’entreprise. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The database server on this computer does not answer at %1. It may be starting, stopping or overloaded.</source>
        <translation>Le serveur de base de données de cet ordinateur ne répond pas à %1. Il démarre, s’arrête ou est surchargé, peut-être.</translation>
    </message>
    <message>
        <source>The database server on this computer is not running: nothing answers at %1. Purser starts its own again by itself; another one has to be started.</source>
        <translation>Le serveur de base de données de cet ordinateur ne tourne pas : rien ne répond à %1. Purser relance le sien de lui-même ; un autre doit être démarré.</translation>
    </message>
</context>
<context>
    <name>purser::db::Connection</name>
    <message>
        <source>The database server has not answered for some time, so the connection was given up.</source>
        <translation>Le serveur de base de données n’a pas répondu depuis un moment, la connexion a donc été abandonnée.</translation>
    </message>
    <message>
        <source>The program stopped waiting for the database.</source>
        <translation>Le programme a cessé d’attendre la base de données.</translation>
    </message>
    <message>
        <source>The connection was lost while the change was being saved, and the server could not be asked whether it arrived: %1 Look at the rows before you repeat it.</source>
        <translation>La connexion a été perdue pendant l’enregistrement, et le serveur n’a pas pu dire si la modification est arrivée : %1 Regardez les lignes avant de recommencer.</translation>
    </message>
    <message>
        <source>The connection was lost while the change was being saved. The server was asked: nothing was saved.</source>
        <translation>La connexion a été perdue pendant l’enregistrement. Le serveur a été interrogé : rien n’a été enregistré.</translation>
    </message>
</context>
<context>
    <name>purser::db::Database</name>
    <message>
        <source>The program made a mistake while working with the database: %1</source>
        <translation>Le programme s'est trompé en travaillant avec la base de données : %1</translation>
    </message>
</context>
<context>
    <name>purser::db::Migrator</name>
    <message>
        <source>This database was made by a newer Purser (step %1). Update the program on this computer; nothing was changed.</source>
        <translation>Cette base a été faite par un Purser plus récent (étape %1). Mettez à jour le programme de cet ordinateur ; rien n'a été modifié.</translation>
    </message>
    <message>
        <source>Step %1 of this database's schema is not the one this Purser knows: it was edited after it had been applied. Use the program that made the database, or restore a backup; nothing was changed.</source>
        <translation>L'étape %1 du schéma de cette base n'est pas celle que ce Purser connaît : elle a été modifiée après application. Utilisez le programme qui a fait la base, ou restaurez une sauvegarde ; rien n'a été modifié.</translation>
    </message>
    <message>
        <source>Step %1 of the schema failed, and nothing of it remains: %2</source>
        <translation>L'étape %1 du schéma a échoué et il n'en reste rien : %2</translation>
    </message>
    <message>
        <source>This database is not prepared for Purser. Ask your administrator to run purserctl setup.</source>
        <translation>Cette base n'est pas préparée pour Purser. Demandez à votre administrateur de lancer purserctl setup.</translation>
    </message>
    <message>
        <source>This database is older than the program. Ask your administrator to run purserctl setup with version %1.</source>
        <translation>Cette base est plus ancienne que le programme. Demandez à votre administrateur de lancer purserctl setup en version %1.</translation>
    </message>
    <message>
        <source>This database was made by a newer Purser. Update the program on this computer.</source>
        <translation>Cette base a été faite par un Purser plus récent. Mettez à jour le programme de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>purser::demo</name>
    <message>
        <source>The demo company is already there: “%1” exists. Erase it first (purserctl demo erase), then create it again.</source>
        <translation>La société de démonstration est déjà là : « %1 » existe. Effacez-la d'abord (purserctl demo erase), puis créez-la de nouveau.</translation>
    </message>
    <message>
        <source>Creating the demo company was stopped; nothing of it was kept.</source>
        <translation>La création de la société de démonstration a été arrêtée ; rien n'en a été gardé.</translation>
    </message>
    <message>
        <source>Korvala Home has between 1 and 1,000,000 products.</source>
        <translation>Korvala Home a entre 1 et 1 000 000 de produits.</translation>
    </message>
    <message>
        <source>The company “%1” has the short name “%2”, but is not the demo company. Nothing was erased.</source>
        <translation>La société « %1 » a le nom court « %2 », mais n'est pas la société de démonstration. Rien n'a été effacé.</translation>
    </message>
    <message>
        <source>Erasing a company needs a superuser of the database.</source>
        <translation>Effacer une société demande un superutilisateur de la base.</translation>
    </message>
    <message>
        <source>There is no demo company here, so nothing was erased.</source>
        <translation>Il n'y a pas de société de démonstration ici ; rien n'a été effacé.</translation>
    </message>
</context>
<context>
    <name>purser::files</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant d'URL</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>Description courte</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Type de produit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>Prix promotionnel</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>Prix barré</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Stock status</source>
        <translation>État du stock</translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation>Vendre sans stock</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>ID at the store</source>
        <translation>Identifiant dans la boutique</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>barre verticale</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>A temporary file in %1 cannot be written: %2. Free some space there and try again.</source>
        <translation>Impossible d’écrire un fichier temporaire dans %1 : %2. Libérez-y de la place et réessayez.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>purser::files::CsvReader</name>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut pas être lu : %1</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed.</source>
        <translation>Le guillemet ouvert à la ligne %1 n'est jamais fermé.</translation>
    </message>
    <message>
        <source>The value is too long for a cell.</source>
        <translation>La valeur est trop longue pour une cellule.</translation>
    </message>
    <message>
        <source>Shorten it, or keep it elsewhere and put a link here.</source>
        <translation>Raccourcissez-la, ou gardez-la ailleurs et mettez ici un lien.</translation>
    </message>
    <message>
        <source>The row is too long.</source>
        <translation>La ligne est trop longue.</translation>
    </message>
    <message>
        <source>Shorten its values.</source>
        <translation>Raccourcissez ses valeurs.</translation>
    </message>
    <message>
        <source>The row has more than %1 values.</source>
        <translation>La ligne a plus de %1 valeurs.</translation>
    </message>
    <message>
        <source>The row has too many values.</source>
        <translation>La ligne a trop de valeurs.</translation>
    </message>
    <message>
        <source>Check the separator, and quotation marks around values that contain it.</source>
        <translation>Vérifiez le séparateur, et les guillemets autour des valeurs qui le contiennent.</translation>
    </message>
    <message>
        <source>The value has a character that does not exist in %1.</source>
        <translation>La valeur contient un caractère qui n’existe pas en %1.</translation>
    </message>
    <message>
        <source>A character does not exist in this encoding.</source>
        <translation>Un caractère n’existe pas dans cet encodage.</translation>
    </message>
    <message>
        <source>Choose another encoding when the file is opened.</source>
        <translation>Choisissez un autre encodage à l’ouverture du fichier.</translation>
    </message>
    <message>
        <source>The value is not UTF-8 text.</source>
        <translation>La valeur n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as "CSV UTF-8", or choose another encoding when it is opened.</source>
        <translation>Enregistrez le fichier en « CSV UTF-8 », ou choisissez un autre encodage à l’ouverture.</translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark.</source>
        <translation>Il y a du texte après un guillemet fermant.</translation>
    </message>
    <message>
        <source>Write a quotation mark inside a value twice, or take it out.</source>
        <translation>Doublez un guillemet à l’intérieur d’une valeur, ou retirez-le.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a character.</source>
        <translation>Le fichier s’arrête au milieu d’un caractère.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>Le fichier s’arrête trop tôt.</translation>
    </message>
    <message>
        <source>Download or copy the file again.</source>
        <translation>Téléchargez ou copiez le fichier à nouveau.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>Un guillemet n’est jamais fermé.</translation>
    </message>
    <message>
        <source>Close it, or take it out.</source>
        <translation>Fermez-le ou retirez-le.</translation>
    </message>
    <message>
        <source>The file ends inside the quoted value that begins in line %1.</source>
        <translation>Le fichier s’arrête dans la valeur entre guillemets qui commence à la ligne %1.</translation>
    </message>
    <message>
        <source>Download or copy the file again: it was cut off, or a quotation mark is missing.</source>
        <translation>Téléchargez ou copiez le fichier à nouveau : il a été coupé, ou un guillemet manque.</translation>
    </message>
    <message>
        <source>The value takes %1 MB. A cell holds at most %2 MB.</source>
        <translation>La valeur occupe %1 Mo. Une cellule contient au plus %2 Mo.</translation>
    </message>
    <message>
        <source>The row takes more than %1 MB.</source>
        <translation>La ligne occupe plus de %1 Mo.</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is not closed within %2 MB.</source>
        <translation>Le guillemet ouvert à la ligne %1 n’est pas fermé en %2 Mo.</translation>
    </message>
</context>
<context>
    <name>purser::files::DialectDetector</name>
    <message>
        <source>as chosen</source>
        <translation>tel que choisi</translation>
    </message>
    <message>
        <source>no other one fits</source>
        <translation>aucun autre ne convient</translation>
    </message>
    <message>
        <source>the first line says so</source>
        <translation>la première ligne le dit</translation>
    </message>
    <message numerus="yes">
        <source>it parts the header into %Ln columns</source>
        <translation>
            <numerusform>il sépare l’en-tête en %Ln colonne</numerusform>
            <numerusform>il sépare l’en-tête en %Ln colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln rows have %2 columns</source>
        <translation>
            <numerusform>%1 sur la première ligne (%Ln) a %2 colonnes</numerusform>
            <numerusform>%1 des %Ln premières lignes ont %2 colonnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::ImportErrors</name>
    <message>
        <source>Other errors</source>
        <translation>Autres erreurs</translation>
    </message>
</context>
<context>
    <name>purser::files::ImportSession</name>
    <message>
        <source>“%1” has a header but no rows. There is nothing to import.</source>
        <translation>« %1 » a un en-tête mais aucune ligne. Il n'y a rien à importer.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Aucun fichier n'est ouvert.</translation>
    </message>
    <message>
        <source>The file was changed since it was opened. Open it again.</source>
        <translation>Le fichier a été modifié depuis son ouverture. Ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>This SKU belongs to %1, another product of the catalog.</source>
        <translation>Ce SKU appartient à %1, un autre produit du catalogue.</translation>
    </message>
    <message>
        <source>This SKU or ID belongs to %1, another product of the catalog.</source>
        <translation>Ce SKU ou identifiant appartient à %1, un autre produit du catalogue.</translation>
    </message>
    <message>
        <source>Its parent is in neither the file nor the catalog.</source>
        <translation>Son parent n'est ni dans le fichier ni dans le catalogue.</translation>
    </message>
    <message>
        <source>A new product needs a title.</source>
        <translation>Il faut un titre à un nouveau produit.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2. Its status stays.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 ». Son statut reste.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Impossible d’écrire « %1 » : %2.</translation>
    </message>
    <message>
        <source>%1 with BOM</source>
        <translation>%1 avec BOM</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>tel que choisi</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>The encoding is a guess. Look whether the examples below are readable, or choose another one.</source>
        <translation>L’encodage est une supposition. Regardez si les exemples ci-dessous sont lisibles, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Rows in another encoding than the rest: %1. They are left out.</source>
        <translation>Lignes dans un autre encodage que le reste : %1. Elles sont omises.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a row: it was probably cut off. Download or copy it again.</source>
        <translation>Le fichier s’arrête au milieu d’une ligne : il a sans doute été coupé. Téléchargez-le ou copiez-le à nouveau.</translation>
    </message>
    <message>
        <source>The SKU belongs to another product of the catalog.</source>
        <translation>Le SKU appartient à un autre produit du catalogue.</translation>
    </message>
    <message>
        <source>Give it a SKU of its own, here or in the catalog.</source>
        <translation>Donnez-lui un SKU à lui, ici ou dans le catalogue.</translation>
    </message>
    <message>
        <source>The SKU or ID belongs to another product of the catalog.</source>
        <translation>Le SKU ou l’identifiant appartient à un autre produit du catalogue.</translation>
    </message>
    <message>
        <source>Add the parent to the file, or correct its ID or SKU here.</source>
        <translation>Ajoutez le parent au fichier, ou corrigez ici son identifiant ou son SKU.</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Donnez-lui un titre.</translation>
    </message>
    <message>
        <source>It has several variants in the catalog, and none has this SKU.</source>
        <translation>Il a plusieurs variantes dans le catalogue, et aucune n’a ce SKU.</translation>
    </message>
    <message>
        <source>Give it the SKU of one of them, or export it with its variations.</source>
        <translation>Donnez-lui le SKU de l’une d’elles, ou exportez-le avec ses variations.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln variants in the catalog, and none has this SKU.</source>
        <translation>
            <numerusform>Il a %Ln variante dans le catalogue, qui n’a pas ce SKU.</numerusform>
            <numerusform>Il a %Ln variantes dans le catalogue, et aucune n’a ce SKU.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::ListWriter</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>Impossible d’écrire « %1 » : %2.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>%1 (percent)</source>
        <translation>%1 (pour cent)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Ancien</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
</context>
<context>
    <name>purser::files::NumberEvidence</name>
    <message>
        <source>“%1” in line %2 can be read in two ways, and no other number tells which. It is read as %3. Choose how numbers are written.</source>
        <translation>« %1 » à la ligne %2 se lit de deux façons, et aucun autre nombre ne tranche. Il est lu %3. Choisissez comment les nombres sont écrits.</translation>
    </message>
    <message>
        <source>no number has a decimal point</source>
        <translation>aucun nombre n’a de point décimal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers with a decimal comma</source>
        <translation>
            <numerusform>%Ln nombre à virgule décimale</numerusform>
            <numerusform>%Ln nombres à virgule décimale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers with a decimal point</source>
        <translation>
            <numerusform>%Ln nombre à point décimal</numerusform>
            <numerusform>%Ln nombres à point décimal</numerusform>
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
        <translation>Il n'y a pas de fichier « %1 ».</translation>
    </message>
    <message>
        <source>"%1" cannot be opened: %2.</source>
        <translation>« %1 » ne peut pas être ouvert : %2.</translation>
    </message>
    <message>
        <source>"%1" is empty.</source>
        <translation>« %1 » est vide.</translation>
    </message>
    <message>
        <source>"%1" is neither a WooCommerce nor a Shopify product export. Its first line must name their columns: Type, SKU, Name, … for WooCommerce, Handle, Title, … for Shopify.</source>
        <translation>« %1 » n'est un export de produits ni de WooCommerce ni de Shopify. Sa première ligne doit nommer leurs colonnes : Type, SKU, Name, … pour WooCommerce, Handle, Title, … pour Shopify.</translation>
    </message>
    <message>
        <source>Same ID as line %1. The first one is kept.</source>
        <translation>Même identifiant qu'à la ligne %1. Le premier est gardé.</translation>
    </message>
    <message>
        <source>Same SKU as line %1. The first one is kept.</source>
        <translation>Même SKU qu'à la ligne %1. Le premier est gardé.</translation>
    </message>
    <message>
        <source>The file was changed while it was read. Open it again.</source>
        <translation>Le fichier a été modifié pendant la lecture. Ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>"%1" cannot be imported. %2</source>
        <translation>Impossible d’importer « %1 ». %2</translation>
    </message>
    <message>
        <source>The header of "%1" cannot be read. %2 %3</source>
        <translation>Impossible de lire l’en-tête de « %1 ». %2 %3</translation>
    </message>
    <message>
        <source>The file was not read yet.</source>
        <translation>Le fichier n’a pas encore été lu.</translation>
    </message>
    <message>
        <source>Same ID as a line before. The first one is kept.</source>
        <translation>Même identifiant qu’une ligne précédente. La première est gardée.</translation>
    </message>
    <message>
        <source>Same SKU as a line before. The first one is kept.</source>
        <translation>Même SKU qu’une ligne précédente. La première est gardée.</translation>
    </message>
    <message>
        <source>Remove one of the two rows.</source>
        <translation>Retirez l’une des deux lignes.</translation>
    </message>
    <message>
        <source>Give each product and variation a SKU of its own, or remove one of the rows.</source>
        <translation>Donnez à chaque produit et variation un SKU à lui, ou retirez l’une des lignes.</translation>
    </message>
    <message>
        <source>The product has too many rows. Only the first ones are read.</source>
        <translation>Le produit a trop de lignes. Seules les premières sont lues.</translation>
    </message>
    <message>
        <source>A product may have at most %1 rows.</source>
        <translation>Un produit peut avoir au plus %1 lignes.</translation>
    </message>
    <message>
        <source>Its product in line %1 is left out.</source>
        <translation>Son produit à la ligne %1 est omis.</translation>
    </message>
    <message>
        <source>Its product is left out.</source>
        <translation>Son produit est omis.</translation>
    </message>
    <message>
        <source>Correct the product.</source>
        <translation>Corrigez le produit.</translation>
    </message>
</context>
<context>
    <name>purser::files::RowReader</name>
    <message>
        <source>Not a number. A price looks like %1.</source>
        <translation>Ce n'est pas un nombre. Un prix s'écrit comme %1.</translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation>Un prix ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>Not a number. A measure looks like %1.</source>
        <translation>Ce n'est pas un nombre. Une mesure s'écrit comme %1.</translation>
    </message>
    <message>
        <source>A measure cannot be negative.</source>
        <translation>Une mesure ne peut pas être négative.</translation>
    </message>
    <message>
        <source>Stock must be a whole number.</source>
        <translation>Le stock doit être un nombre entier.</translation>
    </message>
    <message>
        <source>Not a web address. The picture would be lost.</source>
        <translation>Ce n'est pas une adresse web. L'image serait perdue.</translation>
    </message>
    <message>
        <source>Too long: at most %1 characters fit here.</source>
        <translation>Trop long : %1 caractères au plus tiennent ici.</translation>
    </message>
    <message>
        <source>A price of ten thousand million and more is not plausible.</source>
        <translation>Un prix de dix milliards et plus n'est pas plausible.</translation>
    </message>
    <message>
        <source>This measure is not plausible.</source>
        <translation>Cette mesure n'est pas plausible.</translation>
    </message>
    <message>
        <source>This address is longer than 2,000 characters.</source>
        <translation>Cette adresse dépasse 2 000 caractères.</translation>
    </message>
    <message>
        <source>Put quotation marks around values that contain the separator.</source>
        <translation>Mettez entre guillemets les valeurs qui contiennent le séparateur.</translation>
    </message>
    <message>
        <source>The row has too many values.</source>
        <translation>La ligne a trop de valeurs.</translation>
    </message>
    <message>
        <source>Download or copy the file again.</source>
        <translation>Téléchargez ou copiez le fichier à nouveau.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>Le fichier s’arrête trop tôt.</translation>
    </message>
    <message>
        <source>Put quotation marks around values that contain line breaks.</source>
        <translation>Mettez entre guillemets les valeurs qui contiennent des sauts de ligne.</translation>
    </message>
    <message>
        <source>The row has too few values.</source>
        <translation>La ligne a trop peu de valeurs.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Raccourcissez-la.</translation>
    </message>
    <message>
        <source>Check the commas, and leave parts out.</source>
        <translation>Vérifiez les virgules, et retirez des parties.</translation>
    </message>
    <message>
        <source>The value has too many parts.</source>
        <translation>La valeur a trop de parties.</translation>
    </message>
    <message>
        <source>A category has at most %1 levels.</source>
        <translation>Une catégorie a au plus %1 niveaux.</translation>
    </message>
    <message>
        <source>Shorten the path.</source>
        <translation>Raccourcissez le chemin.</translation>
    </message>
    <message>
        <source>The other numbers of the file are like %1. Correct this one, or choose the other way of writing numbers when the file is opened.</source>
        <translation>Les autres nombres du fichier sont comme %1. Corrigez celui-ci, ou choisissez à l’ouverture l’autre écriture des nombres.</translation>
    </message>
    <message>
        <source>Leave the cell empty when there is no value.</source>
        <translation>Laissez la cellule vide quand il n’y a pas de valeur.</translation>
    </message>
    <message>
        <source>Correct it, or leave the cell empty.</source>
        <translation>Corrigez-la, ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>Leave it out, or use a shorter one.</source>
        <translation>Retirez-la, ou prenez-en une plus courte.</translation>
    </message>
    <message>
        <source>An address begins with https://.</source>
        <translation>Une adresse commence par https://.</translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln values, the header names only %1 columns.</source>
        <translation>
            <numerusform>La ligne a %Ln valeur, l’en-tête ne nomme que %1 colonnes.</numerusform>
            <numerusform>La ligne a %Ln valeurs, l’en-tête ne nomme que %1 colonnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file ends in the middle of this row: it has %Ln values, the header names %1 columns.</source>
        <translation>
            <numerusform>Le fichier s’arrête au milieu de cette ligne : elle a %Ln valeur, l’en-tête nomme %1 colonnes.</numerusform>
            <numerusform>Le fichier s’arrête au milieu de cette ligne : elle a %Ln valeurs, l’en-tête nomme %1 colonnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln values, the header names %1 columns.</source>
        <translation>
            <numerusform>La ligne a %Ln valeur, l’en-tête nomme %1 colonnes.</numerusform>
            <numerusform>La ligne a %Ln valeurs, l’en-tête nomme %1 colonnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln parts in this value; at most %1 fit here.</source>
        <translation>
            <numerusform>Cette valeur a %Ln partie ; au plus %1 tiennent ici.</numerusform>
            <numerusform>Cette valeur a %Ln parties ; au plus %1 tiennent ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::files::ShopifyProducts</name>
    <message>
        <source>Joins the rows of a product</source>
        <translation>Réunit les lignes d'un produit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Type de produit</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Stock is tracked</source>
        <translation>Le stock est suivi</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation>Vendre sans stock</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>Prix barré</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Order of the images</source>
        <translation>Ordre des images</translation>
    </message>
    <message>
        <source>Text of an image</source>
        <translation>Texte d'une image</translation>
    </message>
    <message>
        <source>Image of the variant</source>
        <translation>Image de la variante</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Option %1</translation>
    </message>
    <message>
        <source>Not a status: active, draft, archived and unlisted are.</source>
        <translation>Ce n'est pas un statut : active, draft, archived et unlisted le sont.</translation>
    </message>
    <message>
        <source>The row has no handle, so it belongs to no product.</source>
        <translation>La ligne n'a pas d'identifiant d'URL ; elle n'appartient à aucun produit.</translation>
    </message>
    <message>
        <source>The option has a value but no name.</source>
        <translation>L'option a une valeur mais pas de nom.</translation>
    </message>
    <message>
        <source>Same options as line %1. The first one is kept.</source>
        <translation>Mêmes options qu'à la ligne %1. La première est gardée.</translation>
    </message>
    <message>
        <source>Its product in line %1 has an error.</source>
        <translation>Son produit, à la ligne %1, a une erreur.</translation>
    </message>
    <message>
        <source>Shopify product export</source>
        <translation>Export de produits Shopify</translation>
    </message>
    <message>
        <source>Too long for a category.</source>
        <translation>Trop long pour une catégorie.</translation>
    </message>
    <message>
        <source>Shorten the path.</source>
        <translation>Raccourcissez le chemin.</translation>
    </message>
    <message>
        <source>Its product has an error.</source>
        <translation>Son produit a une erreur.</translation>
    </message>
    <message>
        <source>Correct the product.</source>
        <translation>Corrigez le produit.</translation>
    </message>
</context>
<context>
    <name>purser::files::TextEncoding</name>
    <message>
        <source>not UTF-8; judged by its letters, %1 % sure</source>
        <translation>pas UTF-8 ; d’après ses lettres, sûr à %1 %</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>marque d’ordre des octets</translation>
    </message>
    <message>
        <source>two bytes for each character, %1 % sure</source>
        <translation>deux octets par caractère, sûr à %1 %</translation>
    </message>
    <message>
        <source>only plain letters</source>
        <translation>lettres simples seulement</translation>
    </message>
    <message>
        <source>only plain letters at the beginning</source>
        <translation>lettres simples seulement au début</translation>
    </message>
    <message>
        <source>all characters fit</source>
        <translation>tous les caractères conviennent</translation>
    </message>
    <message>
        <source>nearly all characters fit</source>
        <translation>presque tous les caractères conviennent</translation>
    </message>
    <message>
        <source>This is an Excel or OpenDocument workbook, or another zip archive. Open it in the spreadsheet program and save it as "CSV UTF-8".</source>
        <translation>C’est un classeur Excel ou OpenDocument, ou une autre archive zip. Ouvrez-le dans le tableur et enregistrez-le en « CSV UTF-8 ».</translation>
    </message>
    <message>
        <source>This is an old Excel workbook. Open it in the spreadsheet program and save it as "CSV UTF-8".</source>
        <translation>C’est un ancien classeur Excel. Ouvrez-le dans le tableur et enregistrez-le en « CSV UTF-8 ».</translation>
    </message>
    <message>
        <source>The file is compressed. Unpack it first.</source>
        <translation>Le fichier est compressé. Décompressez-le d’abord.</translation>
    </message>
    <message>
        <source>This is no text file. Choose the CSV file that the shop exported.</source>
        <translation>Ce n’est pas un fichier texte. Choisissez le fichier CSV que la boutique a exporté.</translation>
    </message>
</context>
<context>
    <name>purser::files::WooCommerceProducts</name>
    <message>
        <source>ID at the store</source>
        <translation>Identifiant dans la boutique</translation>
    </message>
    <message>
        <source>Kind of row</source>
        <translation>Genre de ligne</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>Description courte</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Stock status</source>
        <translation>État du stock</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Sell without stock</source>
        <translation>Vendre sans stock</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>Prix promotionnel</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Product of a variation</source>
        <translation>Produit d'une variation</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Attribute %1</source>
        <translation>Attribut %1</translation>
    </message>
    <message>
        <source>A measure of a million and more is not plausible.</source>
        <translation>Une mesure d'un million et plus n'est pas plausible.</translation>
    </message>
    <message>
        <source>The sale price is higher than the regular price.</source>
        <translation>Le prix promotionnel est supérieur au prix normal.</translation>
    </message>
    <message>
        <source>A product needs a name.</source>
        <translation>Il faut un nom au produit.</translation>
    </message>
    <message>
        <source>Type not supported: simple, variable, variation are.</source>
        <translation>Type non pris en charge : simple, variable, variation le sont.</translation>
    </message>
    <message>
        <source>Its product in line %1 has an error.</source>
        <translation>Son produit, à la ligne %1, a une erreur.</translation>
    </message>
    <message>
        <source>The product in line %1 is simple and has no variations.</source>
        <translation>Le produit de la ligne %1 est simple et n'a pas de variations.</translation>
    </message>
    <message>
        <source>None of its variations can be imported.</source>
        <translation>Aucune de ses variations ne peut être importée.</translation>
    </message>
    <message>
        <source>WooCommerce product export</source>
        <translation>Export de produits WooCommerce</translation>
    </message>
    <message>
        <source>Its product has an error.</source>
        <translation>Son produit a une erreur.</translation>
    </message>
    <message>
        <source>Correct the product.</source>
        <translation>Corrigez le produit.</translation>
    </message>
    <message>
        <source>Correct its variations.</source>
        <translation>Corrigez ses variations.</translation>
    </message>
</context>
<context>
    <name>purser::grid::GridModel</name>
    <message>
        <source>%1, ticked</source>
        <translation>%1, coché</translation>
    </message>
</context>
<context>
    <name>purser::jobs</name>
    <message>
        <source>%1, seal %2: %3. Compare with a backup.</source>
        <translation>%1, sceau %2 : %3. Comparez avec une sauvegarde.</translation>
    </message>
    <message>
        <source>Old logs could not be removed now, because somebody reads them.</source>
        <translation>Les anciens journaux n’ont pas pu être retirés maintenant, car quelqu’un les lit.</translation>
    </message>
    <message>
        <source>The job was asked to stop.</source>
        <translation>On a demandé à la tâche de s’arrêter.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Il n’y a pas de fuseau horaire « %1 ».</translation>
    </message>
    <message>
        <source>This rule has no further times.</source>
        <translation>Cette règle n’a plus d’autre échéance.</translation>
    </message>
    <message numerus="yes">
        <source>The audit trail does not match %Ln of its seals: somebody changed or removed what was written. Compare the database with a backup.</source>
        <translation>
            <numerusform>Le journal d’audit ne correspond pas à %Ln de ses sceaux : quelqu’un a modifié ou supprimé ce qui était écrit. Comparez la base avec une sauvegarde.</numerusform>
            <numerusform>Le journal d’audit ne correspond pas à %Ln de ses sceaux : quelqu’un a modifié ou supprimé ce qui était écrit. Comparez la base avec une sauvegarde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of logs were past their time.</source>
        <translation>
            <numerusform>%Ln ligne de journal avait fait son temps.</numerusform>
            <numerusform>%Ln lignes de journal avaient fait leur temps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::jobs::JobEngine</name>
    <message>
        <source>%1: it is another program's job now.</source>
        <translation>%1 : c’est maintenant la tâche d’un autre programme.</translation>
    </message>
</context>
<context>
    <name>purser::jobs::JobRun</name>
    <message>
        <source>Another program went on with this job.</source>
        <translation>Un autre programme a poursuivi cette tâche.</translation>
    </message>
    <message>
        <source>The log of this attempt ends here: it has too many lines.</source>
        <translation>Le journal de cette tentative s’arrête ici : il a trop de lignes.</translation>
    </message>
    <message>
        <source>This job ended because of a defect of the program.</source>
        <translation>Cette tâche a pris fin à cause d’un défaut du programme.</translation>
    </message>
</context>
<context>
    <name>purser::jobs::Keeper</name>
    <message>
        <source>The account that runs background jobs is disabled.</source>
        <translation>Le compte qui exécute les tâches de fond est désactivé.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>La connexion à la base de données a été perdue.</translation>
    </message>
</context>
<context>
    <name>purser::profiles</name>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>purser::profiles::ProfileStore</name>
    <message>
        <source>The profiles in %1 cannot be read: %2</source>
        <translation>Les profils de %1 ne peuvent pas être lus : %2</translation>
    </message>
    <message>
        <source>The file %1 is damaged. Delete it, or restore it from a backup; it holds no passwords and no data.</source>
        <translation>Le fichier %1 est endommagé. Supprimez-le, ou restaurez-le d'une sauvegarde ; il ne contient ni mots de passe ni données.</translation>
    </message>
    <message>
        <source>The profiles cannot be kept in %1: %2</source>
        <translation>Les profils ne peuvent pas être conservés dans %1 : %2</translation>
    </message>
</context>
<context>
    <name>purser::secrets</name>
    <message>
        <source>The password could not be kept, because the disk of %1 is full. Free some space.</source>
        <translation>Le mot de passe n'a pas pu être conservé, car le disque de %1 est plein. Libérez de la place.</translation>
    </message>
    <message>
        <source>The password could not be kept in %1. Check that the folder is yours and may be written.</source>
        <translation>Le mot de passe n'a pas pu être conservé dans %1. Vérifiez que le dossier est à vous et inscriptible.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not open. Unlock it and try again.</source>
        <translation>Le trousseau de cet ordinateur ne s'est pas ouvert. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Le fichier %1 ne peut pas être lu : %2.</translation>
    </message>
    <message>
        <source>Others on this computer can read %1. Make it your own: chmod 600 %1</source>
        <translation>D’autres sur cet ordinateur peuvent lire %1. Réservez-le à vous seul : chmod 600 %1</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Le fichier %1 est vide.</translation>
    </message>
    <message>
        <source>systemd hands over no credential %1.</source>
        <translation>systemd ne fournit pas d’identifiant %1.</translation>
    </message>
</context>
<context>
    <name>purser::secrets::CredentialStore</name>
    <message>
        <source>The private key is a credential of systemd; it is changed there.</source>
        <translation>La clé privée est un identifiant de systemd ; c’est là qu’elle se change.</translation>
    </message>
</context>
<context>
    <name>purser::secrets::FileSecretStore</name>
    <message>
        <source>The file of passwords %1 cannot be read. Check that it is yours.</source>
        <translation>Le fichier de mots de passe %1 ne peut pas être lu. Vérifiez qu'il est à vous.</translation>
    </message>
    <message>
        <source>The file of passwords %1 is damaged. Move it away; Purser will ask for the passwords again.</source>
        <translation>Le fichier de mots de passe %1 est endommagé. Déplacez-le ; Purser redemandera les mots de passe.</translation>
    </message>
    <message>
        <source>No password is kept for this.</source>
        <translation>Aucun mot de passe n'est conservé pour cela.</translation>
    </message>
    <message>
        <source>No keychain service runs here, so passwords are kept in %1, which only your account can read.</source>
        <translation>Aucun service de trousseau ne tourne ici ; les mots de passe sont conservés dans %1, que seul votre compte peut lire.</translation>
    </message>
</context>
<context>
    <name>purser::secrets::Keyring</name>
    <message>
        <source>The private key in the keychain of this computer is damaged. Bring it back with your recovery phrase.</source>
        <translation>La clé privée du trousseau de cet ordinateur est endommagée. Rétablissez-la avec votre phrase de récupération.</translation>
    </message>
    <message>
        <source>This computer does not hold the company's key yet. Ask an administrator to sign in once, which passes it on, or bring your own key here with your recovery phrase.</source>
        <translation>Cet ordinateur n’a pas encore la clé de l’entreprise. Demandez à un administrateur de se connecter une fois, ce qui la transmet, ou apportez ici votre propre clé avec votre phrase de récupération.</translation>
    </message>
    <message>
        <source>This computer does not hold the key of these credentials. Ask an administrator to sign in once, which passes it on, or bring your own key here with your recovery phrase.</source>
        <translation>Cet ordinateur n’a pas la clé de ces identifiants. Demandez à un administrateur de se connecter une fois, ce qui la transmet, ou apportez ici votre propre clé avec votre phrase de récupération.</translation>
    </message>
    <message>
        <source>The credential “%1” was changed outside Purser and cannot be read. Enter it again.</source>
        <translation>L’identifiant « %1 » a été modifié hors de Purser et ne peut pas être lu. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>No recovery phrase was made for this account. Ask an administrator to sign in once: that gives this computer the company's keys.</source>
        <translation>Aucune phrase de récupération n’a été créée pour ce compte. Demandez à un administrateur de se connecter une fois : cet ordinateur reçoit alors les clés de l’entreprise.</translation>
    </message>
    <message>
        <source>This is not the recovery phrase of this account. Compare it letter by letter.</source>
        <translation>Ce n’est pas la phrase de récupération de ce compte. Comparez-la lettre par lettre.</translation>
    </message>
    <message>
        <source>The recovery phrase belongs to an older key of this account.</source>
        <translation>La phrase de récupération appartient à une clé plus ancienne de ce compte.</translation>
    </message>
    <message>
        <source>The credentials of a connection keep being changed by somebody else. Rotate the keys again later.</source>
        <translation>Quelqu’un d’autre change sans cesse les identifiants d’une connexion. Refaites la rotation des clés plus tard.</translation>
    </message>
</context>
<context>
    <name>purser::server</name>
    <message>
        <source>Opening the database was stopped.</source>
        <translation>L'ouverture de la base de données a été arrêtée.</translation>
    </message>
    <message>
        <source>Another Purser has been opening or closing the database in %1 for a long time. End it and try again.</source>
        <translation>Un autre Purser ouvre ou ferme la base de données de %1 depuis longtemps. Terminez-le et réessayez.</translation>
    </message>
    <message>
        <source>The disk of %1 is too full for a database: %2 MB are free and at least %3 MB are needed. Free some space and try again.</source>
        <translation>Le disque de %1 est trop plein pour une base de données : %2 Mo sont libres et il en faut au moins %3. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>%1 is left over from an interrupted start and cannot be removed. Check that it is yours.</source>
        <translation>%1 reste d'un démarrage interrompu et ne peut pas être retiré. Vérifiez qu'il est à vous.</translation>
    </message>
    <message>
        <source>Creating the database on this computer</source>
        <translation>Création de la base de données sur cet ordinateur</translation>
    </message>
    <message>
        <source>%1 belongs to somebody else, so the database cannot be reached safely there. Remove it and try again.</source>
        <translation>%1 appartient à quelqu'un d'autre ; la base ne peut pas y être jointe en sûreté. Retirez-le et réessayez.</translation>
    </message>
    <message>
        <source>The disk of %1 is full, so the database cannot run. Free some space and try again; nothing is lost.</source>
        <translation>Le disque de %1 est plein ; la base de données ne peut pas tourner. Libérez de la place et réessayez ; rien n'est perdu.</translation>
    </message>
    <message>
        <source>Your disk quota for %1 is used up, so the database cannot run. Free some space and try again.</source>
        <translation>Votre quota de disque pour %1 est épuisé ; la base de données ne peut pas tourner. Libérez de la place et réessayez ; rien n'est perdu.</translation>
    </message>
    <message>
        <source>The disk of %1 can only be read, so the database cannot run. Check the disk, or choose another folder.</source>
        <translation>Le disque de %1 est en lecture seule ; la base de données ne peut pas tourner. Vérifiez le disque, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The database in %1 was made by another build of PostgreSQL. It was left as it is.</source>
        <translation>La base de données de %1 a été faite par une autre compilation de PostgreSQL. Elle a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>The database in %1 belongs to another user. Start Purser as that user, or give the folder to yours.</source>
        <translation>La base de données de %1 appartient à un autre utilisateur. Démarrez Purser sous cet utilisateur, ou donnez le dossier au vôtre.</translation>
    </message>
    <message>
        <source>Other users can read the database in %1, so the server refuses to run. Take their rights away with chmod 700 on the folder cluster in it.</source>
        <translation>D'autres utilisateurs peuvent lire la base de %1 ; le serveur refuse de tourner. Retirez-leur leurs droits avec chmod 700 sur le dossier cluster qui s'y trouve.</translation>
    </message>
    <message>
        <source>A process of the database in %1 is still ending after a crash. Try again in a minute.</source>
        <translation>Un processus de la base de %1 se termine encore après un plantage. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>There is too little shared memory for the database in %1. Close other programs, or give the container more with --shm-size.</source>
        <translation>Il y a trop peu de mémoire partagée pour la base de %1. Fermez d'autres programmes, ou donnez-en plus au conteneur avec --shm-size.</translation>
    </message>
    <message>
        <source>There is too little memory to run the database in %1. Close other programs and try again.</source>
        <translation>Il y a trop peu de mémoire pour la base de %1. Fermez d'autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation>La base de %1 est endommagée et ne peut pas être ouverte. Déplacez le dossier et restaurez votre dernière sauvegarde avec purserctl db restore ; le journal s'y trouve dans server.log.</translation>
    </message>
    <message>
        <source>The database server may not use its files in %1. Check who owns them.</source>
        <translation>Le serveur ne peut pas utiliser ses fichiers dans %1. Vérifiez à qui ils appartiennent.</translation>
    </message>
    <message>
        <source>Files of the database in %1 are missing. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation>Des fichiers de la base de %1 manquent. Déplacez le dossier et restaurez votre dernière sauvegarde avec purserctl db restore ; le journal s'y trouve dans server.log.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Free some space and try again.</source>
        <translation>Le disque de %1 est plein. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The disk of %1 can only be read. Choose another folder for the data.</source>
        <translation>Le disque de %1 est en lecture seule. Choisissez un autre dossier pour les données.</translation>
    </message>
    <message>
        <source>You may not write in %1. Choose another folder for the data, or ask its owner.</source>
        <translation>Vous ne pouvez pas écrire dans %1. Choisissez un autre dossier pour les données, ou adressez-vous à son propriétaire.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 ne peut pas être utilisé : %2.</translation>
    </message>
    <message>
        <source>The database in %1 did not start. What the server said is in server.log there.</source>
        <translation>La base de données de %1 n'a pas démarré. Ce que le serveur a dit s'y trouve dans server.log.</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>Le programme %1 n'a pas pu être démarré.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>The company needs a name.</source>
        <translation>Il faut un nom à la société.</translation>
    </message>
    <message>
        <source>“%1” cannot be a company's short name. Use lower-case letters, digits and hyphens: korvala, my-shop.</source>
        <translation>« %1 » ne peut pas être le nom court d'une société. Utilisez des minuscules, des chiffres et des traits d'union : korvala, ma-boutique.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>« %1 » n'est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>The administrator needs a name.</source>
        <translation>Il faut un nom à l'administrateur.</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters.</source>
        <translation>Le mot de passe est trop court : au moins %1 caractères.</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1. Purser needs 15.14 or later, because older versions can leak rows of other companies.</source>
        <translation>Le serveur a PostgreSQL %1. Purser demande 15.14 ou plus récent, car les versions antérieures peuvent laisser voir des lignes d'autres sociétés.</translation>
    </message>
    <message>
        <source>A company with the short name %1 exists already. Nothing was changed.</source>
        <translation>Une société de nom court %1 existe déjà. Rien n'a été modifié.</translation>
    </message>
    <message>
        <source>Created the database %1.</source>
        <translation>Base de données %1 créée.</translation>
    </message>
    <message>
        <source>The database %1 exists.</source>
        <translation>La base de données %1 existe.</translation>
    </message>
    <message>
        <source>Applied step %1 of %2 of the schema.</source>
        <translation>Étape %1 sur %2 du schéma appliquée.</translation>
    </message>
    <message>
        <source>The schema is up to date.</source>
        <translation>Le schéma est à jour.</translation>
    </message>
    <message>
        <source>Created %1 with its administrator %2.</source>
        <translation>%1 créée avec son administrateur %2.</translation>
    </message>
    <message>
        <source>The database server %1 could not be started.</source>
        <translation>Le serveur de base de données %1 n'a pas pu être démarré.</translation>
    </message>
</context>
<context>
    <name>purser::server::Backup</name>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>Le disque est plein. Rien n'a été modifié ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>%1 did not succeed. Nothing was changed.</source>
        <translation>%1 n'a pas réussi. Rien n'a été modifié.</translation>
    </message>
    <message>
        <source>Saving the database</source>
        <translation>Sauvegarde de la base de données</translation>
    </message>
    <message>
        <source>Saving the logins</source>
        <translation>Sauvegarde des comptes</translation>
    </message>
    <message>
        <source>Reading the backup back</source>
        <translation>Relecture de la sauvegarde</translation>
    </message>
    <message>
        <source>The backup could not be read back. Nothing was replaced.</source>
        <translation>La sauvegarde n'a pas pu être relue. Rien n'a été remplacé.</translation>
    </message>
    <message>
        <source>The backup is complete</source>
        <translation>La sauvegarde est complète</translation>
    </message>
    <message>
        <source>The database is in use: %1 connections are open (%2). Close Purser everywhere and try again. Nothing was changed.</source>
        <translation>La base de données est utilisée : %1 connexions ouvertes (%2). Fermez Purser partout et réessayez. Rien n'a été modifié.</translation>
    </message>
    <message>
        <source>The backup %1 is not there or cannot be read.</source>
        <translation>La sauvegarde %1 n'existe pas ou ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Lecture de la sauvegarde</translation>
    </message>
    <message>
        <source>%1 is not a backup of Purser, or it is damaged.</source>
        <translation>%1 n'est pas une sauvegarde de Purser, ou est endommagé.</translation>
    </message>
    <message>
        <source>Restoring beside the present database</source>
        <translation>Restauration à côté de la base actuelle</translation>
    </message>
    <message>
        <source>Putting the restored database in place</source>
        <translation>Mise en place de la base restaurée</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>La sauvegarde est restaurée</translation>
    </message>
</context>
<context>
    <name>purser::server::Cluster</name>
    <message>
        <source>Looking at the database on this computer</source>
        <translation>Examen de la base de données de cet ordinateur</translation>
    </message>
    <message>
        <source>Waiting for another Purser that opens the same database</source>
        <translation>Attente d'un autre Purser qui ouvre la même base</translation>
    </message>
    <message>
        <source>Another Purser has been opening or closing the database in %1 for a long time. End it and try again.</source>
        <translation>Un autre Purser ouvre ou ferme la base de données de %1 depuis longtemps. Terminez-le et réessayez.</translation>
    </message>
    <message>
        <source>The lock in %1 does not work. Choose a data folder on a local disk.</source>
        <translation>Le verrou de %1 ne fonctionne pas. Choisissez un dossier de données sur un disque local.</translation>
    </message>
    <message>
        <source>The database is ready</source>
        <translation>La base de données est prête</translation>
    </message>
    <message>
        <source>The database in %1 is damaged: files are missing. It was left as it is. Move the folder away and restore your last backup with purserctl db restore.</source>
        <translation>La base de %1 est endommagée : des fichiers manquent. Elle a été laissée telle quelle. Déplacez le dossier et restaurez votre dernière sauvegarde avec purserctl db restore.</translation>
    </message>
    <message>
        <source>Purser needs PostgreSQL %1 or newer.</source>
        <translation>Purser demande PostgreSQL %1 ou plus récent.</translation>
    </message>
    <message>
        <source>Install the package postgresql-%1 to open it.</source>
        <translation>Installez le paquet postgresql-%1 pour l'ouvrir.</translation>
    </message>
    <message>
        <source>The database in %1 was made by PostgreSQL %2, which is not on this computer. It was left as it is. %3</source>
        <translation>La base de %1 a été faite par PostgreSQL %2, qui n'est pas sur cet ordinateur. Elle a été laissée telle quelle. %3</translation>
    </message>
    <message>
        <source>Waiting for the database to finish stopping</source>
        <translation>Attente de la fin de l'arrêt de la base</translation>
    </message>
    <message>
        <source>Waiting for the database to answer</source>
        <translation>Attente d'une réponse de la base</translation>
    </message>
    <message>
        <source>Starting the embedded database</source>
        <translation>Démarrage de la base de données intégrée</translation>
    </message>
    <message>
        <source>The database in %1 did not become ready. What it said is in server.log there.</source>
        <translation>La base de %1 n'est pas devenue prête. Ce qu'elle a dit s'y trouve dans server.log.</translation>
    </message>
    <message>
        <source>The database was not closed properly and is being checked</source>
        <translation>La base n'a pas été fermée correctement ; elle est vérifiée</translation>
    </message>
    <message>
        <source>Signing in to the embedded database</source>
        <translation>Connexion à la base de données intégrée</translation>
    </message>
    <message>
        <source>The password of the database in %1 is not in the keychain of this session, and another program uses the database. Close the other program, or work in its session.</source>
        <translation>Le mot de passe de la base de %1 n'est pas dans le trousseau de cette session et un autre programme utilise la base. Fermez l'autre programme, ou travaillez dans sa session.</translation>
    </message>
    <message>
        <source>The embedded database is not running.</source>
        <translation>La base de données intégrée ne tourne pas.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Stopping the embedded database</source>
        <translation>Arrêt de la base de données intégrée</translation>
    </message>
    <message>
        <source>Purser is open and uses the database in %1. Close it first, or stop the database with --force.</source>
        <translation>Purser est ouvert et utilise la base de %1. Fermez-le d'abord, ou arrêtez la base avec --force.</translation>
    </message>
</context>
<context>
    <name>purser::server::DataFolder</name>
    <message>
        <source>%1 is a file. Choose a folder for the database.</source>
        <translation>%1 est un fichier. Choisissez un dossier pour la base de données.</translation>
    </message>
</context>
<context>
    <name>purser::server::Logins</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The logins in the backup %1 are damaged.</source>
        <translation>Les comptes de la sauvegarde %1 sont endommagés.</translation>
    </message>
</context>
<context>
    <name>purser::server::PostgresPrograms</name>
    <message>
        <source>PostgreSQL %1 is not installed on this computer. Install the package postgresql-%1 and start Purser again.</source>
        <translation>PostgreSQL %1 n'est pas installé sur cet ordinateur. Installez le paquet postgresql-%1 et redémarrez Purser.</translation>
    </message>
    <message>
        <source>Looked in: %1</source>
        <translation>Cherché dans : %1</translation>
    </message>
    <message>
        <source>The program %1 is missing. Install the package postgresql-client-%2 and try again.</source>
        <translation>Le programme %1 manque. Installez le paquet postgresql-client-%2 et réessayez.</translation>
    </message>
</context>
<context>
    <name>purser::server::Postmaster</name>
    <message>
        <source>A process of the database is still ending after a crash. Try again in a minute.</source>
        <translation>Un processus de la base se termine encore après un plantage. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>%1 is left over from a crash and cannot be removed. Check that the folder is yours.</source>
        <translation>%1 reste d'un plantage et ne peut pas être retiré. Vérifiez que le dossier est à vous.</translation>
    </message>
    <message>
        <source>The database in %1 was started by another user, who alone can stop it.</source>
        <translation>La base de %1 a été démarrée par un autre utilisateur, qui seul peut l'arrêter.</translation>
    </message>
    <message>
        <source>The database in %1 does not stop. Something keeps its disk busy; try again later.</source>
        <translation>La base de %1 ne s'arrête pas. Quelque chose occupe son disque ; réessayez plus tard.</translation>
    </message>
</context>
<context>
    <name>purser::server::ServerUser</name>
    <message>
        <source>The database never runs as root, and this computer has no user named postgres to run it. Install the package postgresql-15, or start Purser as an ordinary user.</source>
        <translation>La base ne tourne jamais en root et cet ordinateur n'a pas d'utilisateur postgres pour la faire tourner. Installez le paquet postgresql-15, ou démarrez Purser en simple utilisateur.</translation>
    </message>
    <message>
        <source>The user %1, which runs the database for root, may not enter %2. Choose a data folder elsewhere, for instance /var/lib/purser, or run chmod o+x %2.</source>
        <translation>L'utilisateur %1, qui fait tourner la base pour root, ne peut pas entrer dans %2. Choisissez un dossier de données ailleurs, par exemple /var/lib/purser, ou lancez chmod o+x %2.</translation>
    </message>
</context>
<context>
    <name>purser::sync</name>
    <message>
        <source>This job is gone, or you may not change it. Jobs of a store are for its managers.</source>
        <translation>Cette tâche n’existe plus, ou vous ne pouvez pas la modifier. Les tâches d’une boutique reviennent à ses responsables.</translation>
    </message>
    <message>
        <source>The job has gone on meanwhile, so this is no longer possible. Look at its state now.</source>
        <translation>La tâche a avancé entre-temps, ce n’est donc plus possible. Regardez où elle en est.</translation>
    </message>
    <message>
        <source>The same job is already waiting or running.</source>
        <translation>La même tâche attend déjà ou est déjà en cours.</translation>
    </message>
    <message>
        <source>Pull products</source>
        <translation>Récupération des produits</translation>
    </message>
    <message>
        <source>Pull orders</source>
        <translation>Récupération des commandes</translation>
    </message>
    <message>
        <source>Pull categories and tags</source>
        <translation>Récupération des catégories et étiquettes</translation>
    </message>
    <message>
        <source>Read one record</source>
        <translation>Lecture d’une fiche</translation>
    </message>
    <message>
        <source>Push products</source>
        <translation>Envoi des produits</translation>
    </message>
    <message>
        <source>Push images</source>
        <translation>Envoi des images</translation>
    </message>
    <message>
        <source>Push stock</source>
        <translation>Envoi du stock</translation>
    </message>
    <message>
        <source>Compare with store</source>
        <translation>Comparaison avec la boutique</translation>
    </message>
    <message>
        <source>Match products</source>
        <translation>Rapprochement des produits</translation>
    </message>
    <message>
        <source>Link products</source>
        <translation>Liaison des produits</translation>
    </message>
    <message>
        <source>News from store</source>
        <translation>Nouvelles de la boutique</translation>
    </message>
    <message>
        <source>Check webhooks</source>
        <translation>Contrôle des webhooks</translation>
    </message>
    <message>
        <source>Prepare log months</source>
        <translation>Préparation des mois de journal</translation>
    </message>
    <message>
        <source>Remove old logs</source>
        <translation>Suppression des anciens journaux</translation>
    </message>
    <message>
        <source>Seal audit trail</source>
        <translation>Scellement de la piste d’audit</translation>
    </message>
    <message>
        <source>Verify audit trail</source>
        <translation>Vérification de la piste d’audit</translation>
    </message>
    <message>
        <source>Rebuild thumbnails</source>
        <translation>Reconstruction des vignettes</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Import de produits</translation>
    </message>
    <message>
        <source>Export products</source>
        <translation>Export de produits</translation>
    </message>
    <message>
        <source>≈ %1 s left</source>
        <translation>≈ %1 s restantes</translation>
    </message>
    <message>
        <source>≈ %1 min left</source>
        <translation>≈ %1 min restantes</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Mise en pause</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file d’attente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed in part</source>
        <translation>Échec partiel</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Waits to be resumed</source>
        <translation>Attend la reprise</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 at %3</source>
        <translation>Tentative %1 sur %2 : %3</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Prévu : %1</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>%1 failed, tried again</source>
        <translation>%1 en échec, réessayés</translation>
    </message>
    <message>
        <source>%1 failed, ignored</source>
        <translation>%1 en échec, ignorés</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Réessayé</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Gave up after %1 attempts</source>
        <translation>Abandonné après %1 tentatives</translation>
    </message>
    <message>
        <source>Not found at the store</source>
        <translation>Introuvable dans la boutique</translation>
    </message>
    <message>
        <source>Not found at the store (404)</source>
        <translation>Introuvable dans la boutique (404)</translation>
    </message>
    <message>
        <source>The store refuses the credentials (401)</source>
        <translation>La boutique refuse les identifiants (401)</translation>
    </message>
    <message>
        <source>The store does not allow it (403)</source>
        <translation>La boutique ne le permet pas (403)</translation>
    </message>
    <message>
        <source>Too many requests (429)</source>
        <translation>Trop de demandes (429)</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse à temps</translation>
    </message>
    <message>
        <source>The store cannot be reached</source>
        <translation>La boutique ne peut pas être jointe</translation>
    </message>
    <message>
        <source>The store refuses a value</source>
        <translation>La boutique refuse une valeur</translation>
    </message>
    <message>
        <source>The store has it already</source>
        <translation>La boutique l’a déjà</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>Modifié des deux côtés</translation>
    </message>
    <message>
        <source>The store does not allow it</source>
        <translation>La boutique ne le permet pas</translation>
    </message>
    <message>
        <source>The store kept another value</source>
        <translation>La boutique a gardé une autre valeur</translation>
    </message>
    <message>
        <source>Image larger than 20 MB</source>
        <translation>Image de plus de 20 Mo</translation>
    </message>
    <message>
        <source>SKU taken at the store</source>
        <translation>SKU déjà pris dans la boutique</translation>
    </message>
    <message>
        <source>Price refused by the store</source>
        <translation>Prix refusé par la boutique</translation>
    </message>
    <message>
        <source>Not linked to the store yet</source>
        <translation>Pas encore lié à la boutique</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>Autres causes</translation>
    </message>
    <message>
        <source>Fault of the store (%1)</source>
        <translation>Erreur de la boutique (%1)</translation>
    </message>
    <message>
        <source>Refused by the store (%1)</source>
        <translation>Refusé par la boutique (%1)</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Attribute value</source>
        <translation>Valeur d’attribut</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Note de commande</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>This store is not connected yet. Connect it on the page Connections, then try again.</source>
        <translation>Cette boutique n’est pas encore connectée. Connectez-la à la page Connexions, puis réessayez.</translation>
    </message>
    <message>
        <source>Same product</source>
        <translation>Même produit</translation>
    </message>
    <message>
        <source>Only in the store</source>
        <translation>Seulement dans la boutique</translation>
    </message>
    <message>
        <source>Only in Purser</source>
        <translation>Seulement dans Purser</translation>
    </message>
    <message>
        <source>Same SKU</source>
        <translation>Même SKU</translation>
    </message>
    <message>
        <source>Same barcode</source>
        <translation>Même code-barres</translation>
    </message>
    <message>
        <source>Same title</source>
        <translation>Même titre</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>This schedule is gone, or you may not change it. Schedules of a store are for its managers.</source>
        <translation>Cette planification n’existe plus, ou vous ne pouvez pas la modifier. Les planifications d’une boutique reviennent à ses responsables.</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Toutes les minutes</translation>
    </message>
    <message>
        <source>Every %1 minutes</source>
        <translation>Toutes les %1 minutes</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every hour at minute %1</source>
        <translation>Toutes les heures, à la minute %1</translation>
    </message>
    <message>
        <source>Every %1 hours</source>
        <translation>Toutes les %1 heures</translation>
    </message>
    <message>
        <source>Every day at %1</source>
        <translation>Tous les jours à %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>Le %1 à %2</translation>
    </message>
    <message>
        <source>Monday to Friday at %1</source>
        <translation>Du lundi au vendredi à %1</translation>
    </message>
    <message>
        <source>On day %1 of every month at %2</source>
        <translation>Le %1 de chaque mois à %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Aujourd’hui à %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>Demain à %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Hier à %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Address in the store</source>
        <translation>Adresse dans la boutique</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Short description</source>
        <translation>Description courte</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Sale price</source>
        <translation>Prix promotionnel</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Selling without stock</source>
        <translation>Vente sans stock</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non permis</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Rupture de stock</translation>
    </message>
    <message>
        <source>On backorder</source>
        <translation>En réapprovisionnement</translation>
    </message>
    <message>
        <source>%1 of variations</source>
        <translation>%1 des variations</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>La boutique</translation>
    </message>
    <message>
        <source>Purser</source>
        <translation>Purser</translation>
    </message>
    <message>
        <source>The newest change</source>
        <translation>La modification la plus récente</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Me demander</translation>
    </message>
    <message>
        <source>The store does not have this product any more, or another product is linked with it.</source>
        <translation>La boutique n’a plus ce produit, ou un autre produit est lié avec lui.</translation>
    </message>
    <message>
        <source>%1: products from the store</source>
        <translation>%1 : produits de la boutique</translation>
    </message>
    <message>
        <source>%1: orders from the store</source>
        <translation>%1 : commandes de la boutique</translation>
    </message>
    <message>
        <source>%1: changes to the store</source>
        <translation>%1 : modifications vers la boutique</translation>
    </message>
    <message>
        <source>%1: categories, tags and attributes</source>
        <translation>%1 : catégories, étiquettes et attributs</translation>
    </message>
    <message>
        <source>%1: full comparison</source>
        <translation>%1 : comparaison complète</translation>
    </message>
    <message>
        <source>Stopped; the next attempt begins anew.</source>
        <translation>Arrêté ; la prochaine tentative recommence à zéro.</translation>
    </message>
    <message>
        <source>Stopped; what is accepted and not done yet goes next time.</source>
        <translation>Arrêté ; ce qui est accepté et pas encore fait passera la prochaine fois.</translation>
    </message>
    <message>
        <source>This job names no connection. Start it for the connection of a store.</source>
        <translation>Cette tâche ne nomme aucune connexion. Lancez-la pour la connexion d’une boutique.</translation>
    </message>
    <message>
        <source>Stopped; it goes on where it was.</source>
        <translation>Arrêté ; la suite reprend là où on en était.</translation>
    </message>
    <message>
        <source>Created here</source>
        <translation>Créé ici</translation>
    </message>
    <message>
        <source>Archived: it is not in the store any more</source>
        <translation>Archivé : il n’est plus dans la boutique</translation>
    </message>
    <message>
        <source>Updated from the store</source>
        <translation>Mis à jour depuis la boutique</translation>
    </message>
    <message>
        <source>%1: sent “%2”, kept “%3”.</source>
        <translation>%1 : envoyé « %2 », gardé « %3 ».</translation>
    </message>
    <message>
        <source>The store took the change, but did not keep it. %1 Look at the product in the store, or choose whose value counts.</source>
        <translation>La boutique a accepté la modification, mais ne l’a pas gardée. %1 Regardez le produit dans la boutique, ou choisissez quelle valeur compte.</translation>
    </message>
    <message>
        <source>The first link of this store is not reviewed yet, so nothing was synced. Review it on the page First link.</source>
        <translation>La première liaison de cette boutique n’est pas encore vérifiée, rien n’a donc été synchronisé. Vérifiez-la à la page « Lier des produits à une boutique ».</translation>
    </message>
    <message>
        <source>This job does not say which record it is for.</source>
        <translation>Cette tâche ne dit pas de quelle fiche il s’agit.</translation>
    </message>
    <message>
        <source>Records of the kind “%1” are not synced.</source>
        <translation>Les fiches du genre « %1 » ne sont pas synchronisées.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed; the next attempt begins anew.</source>
        <translation>Arrêté. Rien n’a été modifié ; la prochaine tentative recommence à zéro.</translation>
    </message>
    <message>
        <source>The store lists %1 products, and %2 of the %3 linked ones are not among them. That looks like a fault of the store, so nothing was archived. If they are really gone, start the job with “confirm”.</source>
        <translation>La boutique liste %1 produits, et %2 des %3 produits liés n’en font pas partie. Cela ressemble à une erreur de la boutique, rien n’a donc été archivé. S’ils ont vraiment disparu, lancez la tâche avec « confirm ».</translation>
    </message>
    <message>
        <source>Stopped; the next attempt looks again.</source>
        <translation>Arrêté ; la prochaine tentative vérifiera à nouveau.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>This job names no store. Start it for the connection of a store.</source>
        <translation>Cette tâche ne nomme aucune boutique. Lancez-la pour la connexion d’une boutique.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time of a schedule, place of the clock</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of thing, its name</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>What its page shows</source>
        <translation>Ce que montre sa page</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Order of the terms</source>
        <translation>Ordre des termes</translation>
    </message>
    <message>
        <source>Pages of its own</source>
        <translation>Pages propres</translation>
    </message>
    <message>
        <source>%1 of categories</source>
        <translation>%1 des catégories</translation>
    </message>
    <message>
        <source>%1 of tags</source>
        <translation>%1 des étiquettes</translation>
    </message>
    <message>
        <source>%1 of brands</source>
        <translation>%1 des marques</translation>
    </message>
    <message>
        <source>%1 of attributes</source>
        <translation>%1 des attributs</translation>
    </message>
    <message>
        <source>%1 of attribute terms</source>
        <translation>%1 des termes d’attribut</translation>
    </message>
    <message>
        <source>%1 of orders</source>
        <translation>%1 des commandes</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Attribute term</source>
        <translation>Terme d’attribut</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>How order %1 came to its status cannot be read: %2</source>
        <translation>Impossible de lire comment la commande %1 est arrivée à son statut : %2</translation>
    </message>
    <message>
        <source>The store took the change, but did not keep it. %1 Look at it in the store, or change it here.</source>
        <translation>La boutique a accepté la modification, mais ne l’a pas gardée. %1 Vérifiez dans la boutique, ou modifiez ici.</translation>
    </message>
    <message>
        <source>All failed</source>
        <translation>Tout a échoué</translation>
    </message>
    <message>
        <source>A field the store cannot take</source>
        <translation>Un champ que la boutique ne peut pas prendre</translation>
    </message>
    <message>
        <source>The store did not keep a value</source>
        <translation>La boutique n’a pas gardé une valeur</translation>
    </message>
    <message>
        <source>The store’s certificate is not trusted</source>
        <translation>Le certificat de la boutique n’est pas de confiance</translation>
    </message>
    <message>
        <source>The store refuses the credentials</source>
        <translation>La boutique refuse les identifiants</translation>
    </message>
    <message>
        <source>An image the store cannot take</source>
        <translation>Une image que la boutique ne peut pas prendre</translation>
    </message>
    <message>
        <source>Every %1 minutes, from minute %2</source>
        <translation>Toutes les %1 minutes, à partir de la minute %2</translation>
    </message>
    <message>
        <source>An image that is not on the web</source>
        <translation>Une image qui n’est pas sur le web</translation>
    </message>
    <message>
        <source>No SKU</source>
        <translation>Pas de SKU</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>%1: %2 Everything else of the product goes there without it.</source>
        <translation>%1 : %2 Tout le reste du produit y va sans elle.</translation>
    </message>
    <message>
        <source>Created in the store</source>
        <translation>Créé dans la boutique</translation>
    </message>
    <message>
        <source>Carried to the store</source>
        <translation>Transmis à la boutique</translation>
    </message>
    <message>
        <source>Deleted in the store</source>
        <translation>Supprimé dans la boutique</translation>
    </message>
    <message>
        <source>The store said that it deleted this, and has it still. Look at it there.</source>
        <translation>La boutique a dit l’avoir supprimé, et l’a encore. Regardez-y.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ConflictRepository</name>
    <message>
        <source>There is no field %1 that stores and Purser share.</source>
        <translation>Il n’y a pas de champ %1 que les boutiques et Purser partagent.</translation>
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
        <translation>Choisissez un côté</translation>
    </message>
    <message>
        <source>Came to agree</source>
        <translation>Désormais identiques</translation>
    </message>
    <message>
        <source>Mine, on its way</source>
        <translation>La mienne, en route</translation>
    </message>
    <message>
        <source>Store’s, on its way</source>
        <translation>Celle de la boutique, en route</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>À moi</translation>
    </message>
    <message>
        <source>Store’s</source>
        <translation>Celle de la boutique</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The sync itself</source>
        <translation>La synchro elle-même</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <translation>%1, valeur gardée</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>At the store</source>
        <translation>Dans la boutique</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>purser::sync::ConnectionRepository</name>
    <message>
        <source>This connection does not exist any more.</source>
        <translation>Cette connexion n’existe plus.</translation>
    </message>
    <message>
        <source>There is a store named “%1” already. Choose it, or another name.</source>
        <translation>Il y a déjà une boutique nommée « %1 ». Choisissez-la, ou un autre nom.</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already. Choose another name.</source>
        <translation>Il y a déjà une connexion nommée « %1 ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This store is connected already. Revoke that connection first, or give it new keys.</source>
        <translation>Cette boutique est déjà connectée. Révoquez d’abord cette connexion, ou donnez-lui de nouvelles clés.</translation>
    </message>
    <message>
        <source>Somebody else changed this connection meanwhile. Look at it again.</source>
        <translation>Quelqu’un d’autre a modifié cette connexion entre-temps. Regardez-la de nouveau.</translation>
    </message>
    <message>
        <source>You may not revoke this connection. An administrator can.</source>
        <translation>Vous ne pouvez pas révoquer cette connexion. Un administrateur le peut.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ConnectionTableModel</name>
    <message>
        <source>Whole company</source>
        <translation>Toute la société</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Not linked yet</source>
        <translation>Pas encore lié</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Dernière synchro</translation>
    </message>
</context>
<context>
    <name>purser::sync::Cron</name>
    <message>
        <source>This rule is too long.</source>
        <translation>Cette règle est trop longue.</translation>
    </message>
    <message>
        <source>A rule has five parts: minute, hour, day of the month, month and day of the week, as in “30 6 * * mon-fri”.</source>
        <translation>Une règle a cinq parties : minute, heure, jour du mois, mois et jour de la semaine, comme dans « 30 6 * * mon-fri ».</translation>
    </message>
    <message>
        <source>The minute “%1” cannot be read. It is * or 0 to 59.</source>
        <translation>La minute « %1 » ne peut pas être lue. C’est * ou de 0 à 59.</translation>
    </message>
    <message>
        <source>The hour “%1” cannot be read. It is * or 0 to 23.</source>
        <translation>L’heure « %1 » ne peut pas être lue. C’est * ou de 0 à 23.</translation>
    </message>
    <message>
        <source>The day of the month “%1” cannot be read. It is * or 1 to 31.</source>
        <translation>Le jour du mois « %1 » ne peut pas être lu. C’est * ou de 1 à 31.</translation>
    </message>
    <message>
        <source>The month “%1” cannot be read. It is *, 1 to 12, or jan to dec.</source>
        <translation>Le mois « %1 » ne peut pas être lu. C’est *, de 1 à 12, ou de jan à dec.</translation>
    </message>
    <message>
        <source>The day of the week “%1” cannot be read. It is *, 0 to 7, or sun to sat.</source>
        <translation>Le jour de la semaine « %1 » ne peut pas être lu. C’est *, de 0 à 7, ou de sun à sat.</translation>
    </message>
    <message>
        <source>The day “%1” never comes in the month “%2”.</source>
        <translation>Le jour « %1 » n’arrive jamais dans le mois « %2 ».</translation>
    </message>
</context>
<context>
    <name>purser::sync::JobItemTableModel</name>
    <message>
        <source>Waits</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>purser::sync::JobRepository</name>
    <message>
        <source>This job is not there any more. Old jobs are removed after 30 days.</source>
        <translation>Cette tâche n’est plus là. Les anciennes tâches sont retirées après 30 jours.</translation>
    </message>
    <message>
        <source>There is nothing left to retry here. Old jobs are removed after 30 days; run the job again as a whole.</source>
        <translation>Il n’y a plus rien à réessayer ici. Les anciennes tâches sont retirées après 30 jours ; relancez la tâche entière.</translation>
    </message>
    <message>
        <source>This job is gone, or you may not change it. Jobs of a store are for its managers.</source>
        <translation>Cette tâche n’existe plus, ou vous ne pouvez pas la modifier. Les tâches d’une boutique reviennent à ses responsables.</translation>
    </message>
</context>
<context>
    <name>purser::sync::JobTableModel</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 pour cent</translation>
    </message>
    <message>
        <source>progress not known</source>
        <translation>avancement inconnu</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>durée %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>items: %1</source>
        <translation>éléments : %1</translation>
    </message>
</context>
<context>
    <name>purser::sync::LinkRepository</name>
    <message>
        <source>This product is linked with another product of the store (%1). Choose another one.</source>
        <translation>Ce produit est lié à un autre produit de la boutique (%1). Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This product is proposed for another product of the store. Leave that one alone first.</source>
        <translation>Ce produit est proposé pour un autre produit de la boutique. Laissez d’abord celui-là de côté.</translation>
    </message>
    <message>
        <source>This proposal is done or gone meanwhile. Load the page again.</source>
        <translation>Cette proposition a été exécutée ou a disparu entre-temps. Rechargez la page.</translation>
    </message>
</context>
<context>
    <name>purser::sync::OnlyHere</name>
    <message>
        <source>%1: the store cannot fetch what is not on the web: %2. Give each an address that begins with https://, or remove it here. Everything else of the product goes there without it.</source>
        <translation>%1 : la boutique ne peut pas récupérer ce qui n’est pas sur le web : %2. Donnez à chacune une adresse qui commence par https://, ou retirez-la ici. Tout le reste du produit y va sans elle.</translation>
    </message>
</context>
<context>
    <name>purser::sync::OrderPush</name>
    <message>
        <source>Stopped; what is pending goes next time.</source>
        <translation>Arrêté ; ce qui est en attente partira la prochaine fois.</translation>
    </message>
    <message>
        <source>The store does not show this order any more, so its status cannot be set there.</source>
        <translation>La boutique ne montre plus cette commande, son statut ne peut donc pas y être défini.</translation>
    </message>
</context>
<context>
    <name>purser::sync::OrderWriter</name>
    <message>
        <source>The store took the status “%1”, but kept “%2”. Look at the order in the store, or choose another status.</source>
        <translation>La boutique a accepté le statut « %1 », mais a gardé « %2 ». Vérifiez la commande dans la boutique, ou choisissez un autre statut.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>Updated from the store</source>
        <translation>Mis à jour depuis la boutique</translation>
    </message>
</context>
<context>
    <name>purser::sync::ProductSync</name>
    <message>
        <source>Its SKU %1 belongs to a product here that is linked with another product of the store (%2). Change one of the SKUs.</source>
        <translation>Son SKU %1 appartient à un produit d’ici qui est lié à un autre produit de la boutique (%2). Changez l’un des SKU.</translation>
    </message>
    <message>
        <source>A product here has its SKU %1. Link the two instead.</source>
        <translation>Un produit d’ici a son SKU %1. Liez plutôt les deux.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ProposalTableModel</name>
    <message>
        <source>Not in the store</source>
        <translation>Pas dans la boutique</translation>
    </message>
    <message>
        <source>Not in Purser</source>
        <translation>Pas dans Purser</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>at the store: %1</source>
        <translation>dans la boutique : %1</translation>
    </message>
    <message>
        <source>in Purser: %1</source>
        <translation>dans Purser : %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>At the store</source>
        <translation>Dans la boutique</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>In Purser</source>
        <translation>Dans Purser</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>purser::sync::Push</name>
    <message>
        <source>Stopped; what is pending goes next time.</source>
        <translation>Arrêté ; ce qui est en attente passera la prochaine fois.</translation>
    </message>
    <message>
        <source>The store does not show this product any more. It is in the trash or deleted there; the next full comparison settles it.</source>
        <translation>La boutique ne montre plus ce produit. Il y est dans la corbeille ou supprimé ; la prochaine comparaison complète le réglera.</translation>
    </message>
    <message>
        <source>It has no SKU. Give it one, so that it can be found in the store whatever happens.</source>
        <translation>Il n’a pas de SKU. Donnez-lui-en un, pour qu’il puisse être retrouvé dans la boutique quoi qu’il arrive.</translation>
    </message>
    <message>
        <source>The store gave no id.</source>
        <translation>La boutique n’a pas donné d’identifiant.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ScheduleRepository</name>
    <message>
        <source>There is a schedule named “%1” already. Choose another name.</source>
        <translation>Il y a déjà une planification nommée « %1 ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This schedule was removed meanwhile.</source>
        <translation>Cette planification a été retirée entre-temps.</translation>
    </message>
    <message>
        <source>Somebody else has changed this schedule meanwhile, or it belongs to a store you do not manage. Close this window and open it again to see it as it is now.</source>
        <translation>Quelqu’un d’autre a modifié cette planification entre-temps, ou elle appartient à une boutique dont vous n’êtes pas responsable. Fermez cette fenêtre et rouvrez-la pour voir son état actuel.</translation>
    </message>
</context>
<context>
    <name>purser::sync::ScheduleTableModel</name>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>%1, by the clocks of %2</source>
        <translation>%1, à l’heure de %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Prochaine</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière</translation>
    </message>
</context>
<context>
    <name>purser::sync::StoreSide</name>
    <message>
        <source>The store of this job is gone, or you are not a member of it.</source>
        <translation>La boutique de cette tâche n’existe plus, ou vous n’en êtes pas membre.</translation>
    </message>
</context>
<context>
    <name>purser::sync::SyncErrorRepository</name>
    <message>
        <source>The jobs these errors came from are not kept any more. Run the sync of the store again, or settle them.</source>
        <translation>Les tâches d’où viennent ces erreurs ne sont plus conservées. Relancez la synchro de la boutique, ou réglez-les.</translation>
    </message>
</context>
<context>
    <name>purser::sync::SyncErrorTableModel</name>
    <message>
        <source>tried again %1 times</source>
        <translation>réessayé %1 fois</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Essais</translation>
    </message>
</context>
<context>
    <name>purser::sync::TermMaker</name>
    <message>
        <source>The store has one of that name already, and it is linked with another one here. Give this one another name, or delete it.</source>
        <translation>La boutique en a déjà un de ce nom, et il est lié à un autre ici. Donnez un autre nom à celui-ci, ou supprimez-le.</translation>
    </message>
</context>
<context>
    <name>purser::sync::TermPush</name>
    <message>
        <source>Stopped; what is pending goes next time.</source>
        <translation>Arrêté ; ce qui est en attente partira la prochaine fois.</translation>
    </message>
    <message>
        <source>The store does not have it any more. It goes here too when the terms of the store are read the next time.</source>
        <translation>La boutique ne l’a plus. Il partira d’ici aussi à la prochaine lecture des termes de la boutique.</translation>
    </message>
</context>
<context>
    <name>purser::ui</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Cela fonctionne.</translation>
    </message>
    <message>
        <source>It works, with a reservation.</source>
        <translation>Cela fonctionne, avec une réserve.</translation>
    </message>
    <message>
        <source>All of it is written, or none of it</source>
        <translation>Tout est écrit, ou rien ne l'est</translation>
    </message>
    <message>
        <source>It is not known yet whether this was written</source>
        <translation>On ne sait pas encore si cela a été écrit</translation>
    </message>
</context>
<context>
    <name>purser::ui::ActivityView</name>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file d’attente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Job, store or id</source>
        <translation>Tâche, boutique ou identifiant</translation>
    </message>
    <message>
        <source>Search in job, store, schedule and id</source>
        <translation>Chercher dans la tâche, la boutique, la planification et l’identifiant</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Montrer les détails</translation>
    </message>
    <message>
        <source>Pause or resume the job</source>
        <translation>Mettre en pause ou reprendre la tâche</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Retry what failed</source>
        <translation>Réessayer ce qui a échoué</translation>
    </message>
    <message>
        <source>Find a job</source>
        <translation>Chercher une tâche</translation>
    </message>
    <message>
        <source>Close the detail pane</source>
        <translation>Fermer le volet de détails</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>Affichage de ce qui a été lu avant. %1</translation>
    </message>
    <message>
        <source>The jobs could not be read</source>
        <translation>Les tâches n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Montrer toutes les tâches</translation>
    </message>
    <message>
        <source>No jobs in the last 24 hours</source>
        <translation>Aucune tâche ces dernières 24 heures</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>Aucune tâche ne correspond</translation>
    </message>
    <message>
        <source>Syncs, imports and upkeep appear here while they run.</source>
        <translation>Les synchros, les imports et l’entretien apparaissent ici pendant leur exécution.</translation>
    </message>
    <message>
        <source>Jobs are hidden by the filters or the search text.</source>
        <translation>Des tâches sont masquées par les filtres ou le texte cherché.</translation>
    </message>
    <message>
        <source>Run now…</source>
        <translation>Lancer…</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Pas encore de tâches</translation>
    </message>
    <message>
        <source>Syncs with stores, imports and upkeep run in the background and are listed here, with what went wrong.</source>
        <translation>Les synchros avec les boutiques, les imports et l’entretien tournent en arrière-plan et sont listés ici, avec ce qui a échoué.</translation>
    </message>
    <message numerus="yes">
        <source>jobs in 24 hours</source>
        <translation>
            <numerusform>tâche en 24 heures</numerusform>
            <numerusform>tâches en 24 heures</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminées</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file d’attente</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulées</translation>
    </message>
    <message>
        <source>failed in part</source>
        <translation>en échec partiel</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>Detail pane</source>
        <translation>Volet de détails</translation>
    </message>
    <message>
        <source>Detail pane (%1)</source>
        <translation>Volet de détails (%1)</translation>
    </message>
</context>
<context>
    <name>purser::ui::AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The window opens anew in the chosen language; staged edits stay. Hebrew reads from right to left. Dates and numbers follow the language.</source>
        <translation>La fenêtre s'ouvre de nouveau dans la langue choisie ; les modifications en attente restent. L'hébreu se lit de droite à gauche. Dates et nombres suivent la langue.</translation>
    </message>
</context>
<context>
    <name>purser::ui::Avatar</name>
    <message>
        <source>Account of %1</source>
        <translation>Compte de %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::BrandPanel</name>
    <message>
        <source>The back office for all your stores, on your own computer.</source>
        <translation>Le back-office de toutes vos boutiques, sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>Every change previewed and undoable</source>
        <translation>Chaque modification prévisualisée et réversible</translation>
    </message>
    <message>
        <source>Keeps working without the net</source>
        <translation>Fonctionne aussi sans réseau</translation>
    </message>
    <message>
        <source>Your data, your database</source>
        <translation>Vos données, votre base de données</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkActions</name>
    <message>
        <source>On the current product</source>
        <translation>Sur le produit courant</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Définir le statut</translation>
    </message>
    <message>
        <source>Change prices…</source>
        <translation>Modifier les prix…</translation>
    </message>
    <message>
        <source>Change costs…</source>
        <translation>Modifier les coûts…</translation>
    </message>
    <message>
        <source>no value to change</source>
        <translation>aucune valeur à modifier</translation>
    </message>
    <message>
        <source>would be less than zero</source>
        <translation>serait inférieur à zéro</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were left out: %1</source>
        <translation>
            <numerusform>%n produit a été laissé de côté : %1</numerusform>
            <numerusform>%n produits ont été laissés de côté : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On all %1 selected products</source>
        <translation>
            <numerusform>Sur le produit sélectionné (%1)</numerusform>
            <numerusform>Sur les %1 produits sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 ticked products</source>
        <translation>
            <numerusform>Sur %1 produit coché</numerusform>
            <numerusform>Sur %1 produits cochés</numerusform>
        </translation>
    </message>
    <message>
        <source>Set vendor…</source>
        <translation>Définir le fournisseur…</translation>
    </message>
    <message>
        <source>Change titles…</source>
        <translation>Changer les titres…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>For one product. You see old and new before anything is written.</source>
        <translation>Pour un produit. Vous voyez l’ancien et le nouveau avant toute écriture.</translation>
    </message>
    <message>
        <source>Nothing to change: these products have the new value already.</source>
        <translation>Rien à changer : ces produits ont déjà la nouvelle valeur.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln products. You see old and new of each before anything is written.</source>
        <translation>
            <numerusform>Pour %Ln produit. Vous voyez l’ancien et le nouveau avant toute écriture.</numerusform>
            <numerusform>Pour %Ln produits. Vous voyez l’ancien et le nouveau de chacun avant toute écriture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkDialog</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>purser::ui::BulkPreviewPage</name>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>Retour au catalogue (Esc)</translation>
    </message>
    <message>
        <source>Nothing is written until you apply</source>
        <translation>Rien n'est écrit avant que vous n'appliquiez</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Aperçu : %1</translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation>Calcul de ce qui changerait…</translation>
    </message>
    <message>
        <source>What would change could not be worked out</source>
        <translation>Ce qui changerait n’a pas pu être calculé</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>Retour au catalogue</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Rien à changer</translation>
    </message>
    <message>
        <source>No product matches any more.</source>
        <translation>Plus aucun produit ne correspond.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tout %1</translation>
    </message>
    <message>
        <source>Will change %1</source>
        <translation>Modifiables %1</translation>
    </message>
    <message>
        <source>Cannot change %1</source>
        <translation>Non modifiables %1</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>S’applique à</translation>
    </message>
    <message>
        <source>First variant of each</source>
        <translation>Première variante de chacun</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Unchanged, dropped</source>
        <translation>Inchangés, écartés</translation>
    </message>
    <message>
        <source>Cannot change</source>
        <translation>Non modifiables</translation>
    </message>
    <message>
        <source>Some rows could not be read.</source>
        <translation>Certaines lignes n'ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Locking the products and comparing them with the preview…</source>
        <translation>Verrouillage des produits et comparaison avec l’aperçu…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2</source>
        <translation>Écriture : %1 sur %2</translation>
    </message>
    <message>
        <source>Saving… This cannot be stopped any more.</source>
        <translation>Enregistrement… Ceci ne peut plus être arrêté.</translation>
    </message>
    <message>
        <source>Nothing was written: somebody changed these products since the preview.</source>
        <translation>Rien n’a été écrit : quelqu’un a changé ces produits depuis l’aperçu.</translation>
    </message>
    <message>
        <source>This is what would happen now. Look at it again, then apply.</source>
        <translation>Voici ce qui se passerait maintenant. Regardez à nouveau, puis appliquez.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n'a été écrit.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>Nothing was written; every product is as it was.</source>
        <translation>Rien n’a été écrit ; chaque produit est comme avant.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Working out what would change</source>
        <translation>Calcul de ce qui changerait</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Which products are shown</source>
        <translation>Quels produits sont montrés</translation>
    </message>
    <message>
        <source>Find in preview</source>
        <translation>Chercher dans l'aperçu</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Seront modifiés</translation>
    </message>
    <message>
        <source>Why some cannot change</source>
        <translation>Pourquoi certains ne peuvent pas changer</translation>
    </message>
    <message>
        <source>Note for History</source>
        <translation>Note pour l’historique</translation>
    </message>
    <message>
        <source>One transaction: all of it or nothing. It appears in History as one batch and can be undone.</source>
        <translation>Une transaction : tout ou rien. Elle apparaît dans l’historique comme un lot et peut être annulée.</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the catalog; nothing is written (Esc)</source>
        <translation>Retour au catalogue ; rien n’est écrit (Esc)</translation>
    </message>
    <message>
        <source>Stops, and leaves every product as it was</source>
        <translation>Arrête, et laisse chaque produit comme il était</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Saves what cannot change, with reason and next step, as CSV</source>
        <translation>Enregistre en CSV ce qui ne peut pas changer, avec la raison et la prochaine étape</translation>
    </message>
    <message>
        <source>cannot change</source>
        <comment>name of a file</comment>
        <translation>ne peut pas changer</translation>
    </message>
    <message numerus="yes">
        <source>Working out what would change of %Ln products…</source>
        <translation>
            <numerusform>Calcul de ce qui changerait pour %Ln produit…</numerusform>
            <numerusform>Calcul de ce qui changerait pour %Ln produits…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln products have the new value already.</source>
        <translation>
            <numerusform>Le produit a déjà la nouvelle valeur.</numerusform>
            <numerusform>Les %Ln produits ont déjà tous la nouvelle valeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionné</numerusform>
            <numerusform>%Ln sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>%Ln ne peut pas</numerusform>
            <numerusform>%Ln ne peuvent pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged, dropped</source>
        <translation>
            <numerusform>%Ln inchangé, écarté</numerusform>
            <numerusform>%Ln inchangés, écartés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products, left as they are</source>
        <translation>
            <numerusform>%Ln produit, laissé tel quel</numerusform>
            <numerusform>%Ln produits, laissés tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln changes</source>
        <translation>
            <numerusform>Appliquer %Ln modification</numerusform>
            <numerusform>Appliquer %Ln modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Written in one transaction, and kept in History as one batch, which can be undone.</source>
        <translation>Écrit en une transaction, et gardé dans l’Historique comme un seul lot, qui peut être annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln products changed</source>
        <translation>
            <numerusform>%Ln produit modifié</numerusform>
            <numerusform>%Ln produits modifiés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import products…</source>
        <translation>Importer des produits…</translation>
    </message>
    <message>
        <source>Bulk actions</source>
        <translation>Actions groupées</translation>
    </message>
    <message>
        <source>Change all ticked products at once, previewed before it is written</source>
        <translation>Modifier d'un coup tous les produits cochés, avec aperçu avant écriture</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Find products</source>
        <translation>Chercher des produits</translation>
    </message>
    <message>
        <source>Title, SKU, barcode</source>
        <translation>Titre, SKU, code-barres</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Detail pane</source>
        <translation>Volet de détails</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Products could not be read</source>
        <translation>Les produits n'ont pas pu être lus</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Pas encore de produits</translation>
    </message>
    <message>
        <source>Bring them in from a WooCommerce or Shopify export, or make the first one here.</source>
        <translation>Amenez-les d'un export WooCommerce ou Shopify, ou créez le premier ici.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message numerus="yes">
        <source>%1, hidden by %n filter(s).</source>
        <translation>
            <numerusform>%1, masqués par %n filtre.</numerusform>
            <numerusform>%1, masqués par %n filtres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, hidden by %n filter(s) and the search text.</source>
        <translation>
            <numerusform>%1, masqués par %n filtre et le texte cherché.</numerusform>
            <numerusform>%1, masqués par %n filtres et le texte cherché.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, hidden by the search text.</source>
        <translation>%1, masqués par le texte cherché.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Rien ne correspond à « %1 »</translation>
    </message>
    <message>
        <source>Some rows could not be read.</source>
        <translation>Certaines lignes n'ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading products…</source>
        <translation>Lecture des produits…</translation>
    </message>
    <message>
        <source>of</source>
        <comment>386 of 2,412 products</comment>
        <translation>sur</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produits</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 sélectionné</numerusform>
            <numerusform>%1 sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Price sum</source>
        <translation>Somme des prix</translation>
    </message>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Stock at cost</source>
        <translation>Stock au coût</translation>
    </message>
    <message>
        <source>Offline: showing what was read before</source>
        <translation>Hors ligne : affichage de ce qui a été lu</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message numerus="yes">
        <source>Select all %1 matching</source>
        <translation>
            <numerusform>Sélectionner %1 correspondant</numerusform>
            <numerusform>Sélectionner les %1 correspondants</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Show cells…</source>
        <translation>Montrer les cellules…</translation>
    </message>
    <message>
        <source>Its store does not exist any more, or is not yours to see: the present one is shown.</source>
        <translation>Sa boutique n’existe plus, ou ne vous est pas ouverte : l’actuelle est montrée.</translation>
    </message>
    <message>
        <source>This version of Purser does not know the columns %1.</source>
        <translation>Cette version de Purser ne connaît pas les colonnes %1.</translation>
    </message>
    <message>
        <source>It cannot be sorted by %1 any more.</source>
        <translation>Il n’est plus possible de trier par %1.</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>Saves what the list shows as CSV: these filters, this order, these columns (%1)</source>
        <translation>Enregistre en CSV ce que montre la liste : ces filtres, cet ordre, ces colonnes (%1)</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>products</source>
        <comment>name of a file</comment>
        <translation>produits</translation>
    </message>
    <message>
        <source>What is staged is not in it.</source>
        <translation>Les modifications en attente n’y sont pas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were selected; another filter has cleared the selection.</source>
        <translation>
            <numerusform>%Ln était sélectionné ; un autre filtre a effacé la sélection.</numerusform>
            <numerusform>%Ln étaient sélectionnés ; un autre filtre a effacé la sélection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::CatalogViews</name>
    <message>
        <source>Open view…</source>
        <translation>Ouvrir une vue…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Save view as…</source>
        <translation>Enregistrer la vue sous…</translation>
    </message>
    <message>
        <source>“%1” is shown as far as it goes. %2</source>
        <translation>« %1 » est montrée autant que possible. %2</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Tous les produits</translation>
    </message>
    <message>
        <source>%1 · changed</source>
        <translation>%1 · modifiée</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue : %1</translation>
    </message>
    <message>
        <source>Filters, search, sorting or columns are not those of the view any more (Ctrl+B: views)</source>
        <translation>Filtres, recherche, tri ou colonnes ne sont plus ceux de la vue (Ctrl+B : vues)</translation>
    </message>
    <message>
        <source>Views: filters, search, sorting and columns under a name (Ctrl+B)</source>
        <translation>Vues : filtres, recherche, tri et colonnes sous un nom (Ctrl+B)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a view and whose it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · at start</source>
        <translation>%1 · au démarrage</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Mes vues</translation>
    </message>
    <message>
        <source>Shared with the company</source>
        <translation>Partagées avec la société</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Enregistrer les changements</translation>
    </message>
    <message>
        <source>Undo changes to the view</source>
        <translation>Annuler les changements de la vue</translation>
    </message>
    <message>
        <source>Rename or share…</source>
        <translation>Renommer ou partager…</translation>
    </message>
    <message>
        <source>Open at start</source>
        <translation>Ouvrir au démarrage</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>The view was not saved. %1</source>
        <translation>La vue n’a pas été enregistrée. %1</translation>
    </message>
    <message>
        <source>Rename or share the view</source>
        <translation>Renommer ou partager la vue</translation>
    </message>
    <message>
        <source>Delete the view?</source>
        <translation>Supprimer la vue ?</translation>
    </message>
    <message>
        <source>“%1” is shared: it goes away for everybody in your company. Products are not touched.</source>
        <translation>« %1 » est partagée : elle disparaît pour toute la société. Les produits ne sont pas touchés.</translation>
    </message>
    <message>
        <source>“%1” goes away. Products are not touched.</source>
        <translation>« %1 » disparaît. Les produits ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Supprimer la vue</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>The view was not deleted. %1</source>
        <translation>La vue n’a pas été supprimée. %1</translation>
    </message>
    <message>
        <source>The view to begin with was not kept. %1</source>
        <translation>La vue de départ n’a pas été gardée. %1</translation>
    </message>
    <message>
        <source>The view “%1” was deleted, or is not shared with you any more. What it showed stays until you change it; save it under a name of your own to keep it.</source>
        <translation>La vue « %1 » a été supprimée, ou n’est plus partagée avec vous. Ce qu’elle montrait reste jusqu’à ce que vous le changiez ; enregistrez-la sous un nom à vous pour la garder.</translation>
    </message>
    <message>
        <source>This view does not exist any more, or is not shared with you any more.</source>
        <translation>Cette vue n’existe plus, ou n’est plus partagée avec vous.</translation>
    </message>
</context>
<context>
    <name>purser::ui::CellReport</name>
    <message>
        <source>Cells pasted: %1.</source>
        <translation>Cellules collées : %1.</translation>
    </message>
    <message>
        <source>Cells filled: %1.</source>
        <translation>Cellules remplies : %1.</translation>
    </message>
    <message>
        <source>Cells cleared: %1.</source>
        <translation>Cellules vidées : %1.</translation>
    </message>
    <message>
        <source>Had the value already: %1.</source>
        <translation>Avaient déjà la valeur : %1.</translation>
    </message>
    <message>
        <source>Values that could not be taken: %1.</source>
        <translation>Valeurs qui n’ont pas pu être prises : %1.</translation>
    </message>
    <message>
        <source>Cells that cannot be edited: %1.</source>
        <translation>Cellules non modifiables : %1.</translation>
    </message>
    <message>
        <source>Rows without a place below the last row: %1.</source>
        <translation>Lignes sans place sous la dernière : %1.</translation>
    </message>
    <message>
        <source>Columns without a place behind the last column: %1.</source>
        <translation>Colonnes sans place après la dernière : %1.</translation>
    </message>
</context>
<context>
    <name>purser::ui::CellReportDialog</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>Pourquoi elle n’a pas été prise</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Cells that were not changed</source>
        <translation>Cellules qui n’ont pas changé</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>purser::ui::CommandField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Find a page, an action or a record (Ctrl+K)</source>
        <translation>Trouver une page, une action ou une fiche (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>purser::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Chercher ou lancer une commande</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>%1 cannot be searched now. %2</source>
        <comment>Products, why</comment>
        <translation>%1 : recherche impossible en ce moment. %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No page or action matches “%1”</source>
        <translation>Aucune page ni action ne correspond à « %1 »</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Rien ne correspond à « %1 »</translation>
    </message>
    <message>
        <source>Pages and actions are found by their names. Try fewer or other letters.</source>
        <translation>Les pages et les actions se trouvent par leurs noms. Essayez moins de lettres, ou d’autres.</translation>
    </message>
    <message>
        <source>No page or action. Type another letter to search products and views as well.</source>
        <translation>Ni page ni action. Tapez une lettre de plus pour chercher aussi des produits et des vues.</translation>
    </message>
    <message>
        <source>Pages, actions and views are found by their names, products by title, SKU or barcode. Try fewer or other letters.</source>
        <translation>Pages, actions et vues se trouvent par leurs noms, les produits par titre, SKU ou code-barres. Essayez moins de lettres, ou d’autres.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConflictSides</name>
    <message>
        <source>Take back</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mien</translation>
    </message>
    <message>
        <source>At the store</source>
        <translation>Dans la boutique</translation>
    </message>
    <message>
        <source>Keep mine for %1</source>
        <translation>Garder la mienne pour %1</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Keep the store’s for %1</source>
        <translation>Garder celle de la boutique pour %1</translation>
    </message>
    <message>
        <source>Keep the store’s</source>
        <translation>Garder celle de la boutique</translation>
    </message>
    <message>
        <source>Keep mine for all of this kind (%1)…</source>
        <translation>Garder la mienne pour tous ceux de ce genre (%1)…</translation>
    </message>
    <message>
        <source>Keep the store’s for all of this kind (%1)…</source>
        <translation>Garder celle de la boutique pour tous ceux de ce genre (%1)…</translation>
    </message>
    <message>
        <source>What Purser has goes to the store (M)</source>
        <translation>La valeur de Purser part vers la boutique (M)</translation>
    </message>
    <message>
        <source>What the store has comes here (S)</source>
        <translation>La valeur de la boutique vient ici (S)</translation>
    </message>
    <message>
        <source>Decide anew (U)</source>
        <translation>Décider de nouveau (U)</translation>
    </message>
    <message>
        <source>Every open conflict about “%1” in %2</source>
        <translation>Tous les conflits ouverts sur « %1 » dans %2</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConflictsPage</name>
    <message>
        <source>Conflicts with stores</source>
        <translation>Conflits avec les boutiques</translation>
    </message>
    <message>
        <source>Both sides changed these fields. Nothing has been overwritten.</source>
        <translation>Les deux côtés ont modifié ces champs. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>Retour au catalogue (Esc)</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Keep the store’s</source>
        <translation>Garder celle de la boutique</translation>
    </message>
    <message>
        <source>Keep mine for all of this kind…</source>
        <translation>Garder la mienne pour tous ceux de ce genre…</translation>
    </message>
    <message>
        <source>Keep the store’s for all of this kind…</source>
        <translation>Garder celle de la boutique pour tous ceux de ce genre…</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Revenir sur la décision</translation>
    </message>
    <message>
        <source>Which conflicts are shown</source>
        <translation>Quels conflits sont montrés</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>Toutes les boutiques</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>Affichage de ce qui a été lu avant. %1</translation>
    </message>
    <message>
        <source>The conflicts could not be read</source>
        <translation>Les conflits n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No conflict matches</source>
        <translation>Aucun conflit ne correspond</translation>
    </message>
    <message>
        <source>There may be some in other stores or fields.</source>
        <translation>Il y en a peut-être dans d’autres boutiques ou champs.</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>Retour au catalogue</translation>
    </message>
    <message>
        <source>Nothing was settled yet</source>
        <translation>Rien n’a encore été réglé</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Rien à trancher</translation>
    </message>
    <message>
        <source>Conflicts that were decided are kept here.</source>
        <translation>Les conflits tranchés sont conservés ici.</translation>
    </message>
    <message>
        <source>When you and a store change the same field, it waits here, and nothing is overwritten.</source>
        <translation>Quand vous et une boutique modifiez le même champ, il attend ici, et rien n’est écrasé.</translation>
    </message>
    <message>
        <source>Keep mine for %1</source>
        <translation>Garder la mienne pour %1</translation>
    </message>
    <message>
        <source>Keep the store’s for %1</source>
        <translation>Garder celle de la boutique pour %1</translation>
    </message>
    <message>
        <source>%1 decided: mine goes to the store.</source>
        <translation>%1 tranchés : la mienne part vers la boutique.</translation>
    </message>
    <message>
        <source>%1 decided: the store’s value comes here.</source>
        <translation>%1 tranchés : la valeur de la boutique vient ici.</translation>
    </message>
    <message>
        <source>Keep mine for all of this kind?</source>
        <translation>Garder la mienne pour tous ceux de ce genre ?</translation>
    </message>
    <message>
        <source>Keep the store’s for all of this kind?</source>
        <translation>Garder celle de la boutique pour tous ceux de ce genre ?</translation>
    </message>
    <message>
        <source>From now on, Purser decides this field of this store</source>
        <translation>Désormais, Purser décide de ce champ de cette boutique</translation>
    </message>
    <message>
        <source>From now on, the store decides this field</source>
        <translation>Désormais, la boutique décide de ce champ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 decided.</source>
        <translation>%1 tranchés.</translation>
    </message>
    <message>
        <source>%1 open again.</source>
        <translation>Rouvert : %1.</translation>
    </message>
    <message>
        <source>Decided: %1 of %2. The others were decided meanwhile, or belong to stores you do not manage.</source>
        <translation>Décidés : %1 sur %2. Les autres l’ont été entre-temps, ou appartiennent à des boutiques que vous ne gérez pas.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln conflicts: what Purser has goes to %2.</source>
        <translation>
            <numerusform>« %1 », %Ln conflit : ce que Purser contient va à %2.</numerusform>
            <numerusform>« %1 », %Ln conflits : ce que Purser contient va à %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”, %Ln conflicts: what %2 has comes here.</source>
        <translation>
            <numerusform>« %1 », %Ln conflit : ce que %2 contient vient ici.</numerusform>
            <numerusform>« %1 », %Ln conflits : ce que %2 contient vient ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open again: %1 of %2; the others are carried out already.</source>
        <translation>De nouveau ouverts : %1 sur %2 ; les autres sont déjà exécutés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields to decide</source>
        <translation>
            <numerusform>%Ln champ à trancher</numerusform>
            <numerusform>%Ln champs à trancher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionBar</name>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Nouvelles clés…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Connecter…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Select a connection first.</source>
        <translation>Choisissez d’abord une connexion.</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Arrêter le test</translation>
    </message>
    <message numerus="yes">
        <source>%n in this company</source>
        <translation>
            <numerusform>%n dans cette société</numerusform>
            <numerusform>%n dans cette société</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionDialog</name>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation>Enregistrer les clés</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation>Nouvelles clés pour %1</translation>
    </message>
    <message>
        <source>Connect a store or service</source>
        <translation>Connecter une boutique ou un service</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Arrêter le test</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Asking %1.</source>
        <translation>Interrogation de %1.</translation>
    </message>
    <message>
        <source>Connect anyway</source>
        <translation>Connecter quand même</translation>
    </message>
    <message>
        <source>You have entered something. Press Cancel again to throw it away.</source>
        <translation>Vous avez saisi quelque chose. Appuyez encore sur Annuler pour l’abandonner.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionForm</name>
    <message>
        <source>What to connect</source>
        <translation>Que connecter</translation>
    </message>
    <message>
        <source>Store in Purser</source>
        <translation>Boutique dans Purser</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As it appears in Purser, for example the name of the shop.</source>
        <translation>Tel qu’il apparaît dans Purser, par exemple le nom du magasin.</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (facultatif)</translation>
    </message>
    <message>
        <source>A new store</source>
        <translation>Une nouvelle boutique</translation>
    </message>
    <message>
        <source>The store whose products and orders are kept in step.</source>
        <translation>La boutique dont les produits et les commandes sont tenus synchronisés.</translation>
    </message>
    <message>
        <source>Every store of this kind is connected already, and your role may not add one.</source>
        <translation>Chaque boutique de ce genre est déjà connectée, et votre rôle ne permet pas d’en ajouter une.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <translation>À saisir : %1.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionTable</name>
    <message>
        <source>Connections of the company</source>
        <translation>Connexions de la société</translation>
    </message>
</context>
<context>
    <name>purser::ui::ConnectionsPage</name>
    <message>
        <source>Match products…</source>
        <translation>Rapprocher les produits…</translation>
    </message>
    <message>
        <source>The connections could not be read</source>
        <translation>Les connexions n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Connections are not for every role</source>
        <translation>Les connexions ne sont pas ouvertes à tous les rôles</translation>
    </message>
    <message>
        <source>Your role is %1. %2 can grant “connections: read”.</source>
        <translation>Votre rôle est %1. %2 peuvent accorder « connections: read ».</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Connect a store</source>
        <translation>Connecter une boutique</translation>
    </message>
    <message>
        <source>No store is connected yet</source>
        <translation>Aucune boutique n’est encore connectée</translation>
    </message>
    <message>
        <source>Connect your shop to bring its products and orders here and to keep both sides in step. Nothing is changed there before you have looked at it.</source>
        <translation>Connectez votre boutique pour amener ici ses produits et ses commandes et tenir les deux côtés synchronisés. Rien n’y est modifié avant que vous l’ayez regardé.</translation>
    </message>
    <message>
        <source>Your role (%1) may look at connections but not change them. %2 can grant “connections: write”.</source>
        <translation>Votre rôle (%1) permet de consulter les connexions, pas de les modifier. %2 peuvent accorder « connections: write ».</translation>
    </message>
    <message>
        <source>This connection is revoked. Connect the store again instead.</source>
        <translation>Cette connexion est révoquée. Connectez plutôt la boutique à nouveau.</translation>
    </message>
    <message>
        <source>This version of Purser cannot work with %1 itself. A newer one may; here you can rename and revoke the connection.</source>
        <translation>Cette version de Purser ne sait pas travailler elle-même avec %1. Une plus récente le pourra peut-être ; ici, vous pouvez renommer et révoquer la connexion.</translation>
    </message>
    <message>
        <source>%1 fails.</source>
        <translation>%1 est en échec.</translation>
    </message>
    <message>
        <source>%1 is not linked yet.</source>
        <translation>%1 n’est pas encore liée.</translation>
    </message>
    <message>
        <source>Say which of its products are yours; nothing is synced before.</source>
        <translation>Dites lesquels de ses produits sont les vôtres ; rien n’est synchronisé avant.</translation>
    </message>
    <message>
        <source>Saved without a test.</source>
        <translation>Enregistré sans test.</translation>
    </message>
    <message>
        <source>Test it when the other side can be reached again.</source>
        <translation>Testez-la quand l’autre côté sera de nouveau joignable.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Asking %1.</source>
        <translation>Interrogation de %1.</translation>
    </message>
    <message>
        <source>It is called %1 now.</source>
        <translation>Nouveau nom : %1.</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>Révoquer %1 ?</translation>
    </message>
    <message>
        <source>Purser forgets its keys at once, and syncs of this connection end. Products and orders stay, here and there. Delete the key in the store as well, so that nobody else can use it. To sync again, connect the store anew.</source>
        <translation>Purser oublie aussitôt ses clés, et les synchros de cette connexion prennent fin. Les produits et les commandes restent, ici et là-bas. Supprimez aussi la clé dans la boutique, pour que personne d’autre ne puisse l’utiliser. Pour synchroniser de nouveau, reconnectez la boutique.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>%1 is revoked; its keys are forgotten here.</source>
        <translation>%1 est révoquée ; ses clés sont oubliées ici.</translation>
    </message>
</context>
<context>
    <name>purser::ui::DataGrid</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with header</source>
        <translation>Copier avec l'en-tête</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Keep in view while scrolling</source>
        <translation>Garder visible en défilant</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
    <message>
        <source>Arrange as at first</source>
        <translation>Disposer comme au début</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Modifier la cellule</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Remplir vers le côté</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Vider les cellules</translation>
    </message>
    <message>
        <source>Select whole rows</source>
        <translation>Sélectionner des lignes entières</translation>
    </message>
    <message>
        <source>Select whole columns</source>
        <translation>Sélectionner des colonnes entières</translation>
    </message>
    <message>
        <source>Tick row</source>
        <translation>Cocher la ligne</translation>
    </message>
    <message>
        <source>Tick all rows that match</source>
        <translation>Cocher toutes les lignes qui correspondent</translation>
    </message>
    <message>
        <source>This works on one block of cells. Select cells that form a rectangle.</source>
        <translation>Ceci agit sur un seul bloc de cellules. Sélectionnez des cellules qui forment un rectangle.</translation>
    </message>
    <message>
        <source>The clipboard holds no text to paste.</source>
        <translation>Le presse-papiers ne contient pas de texte à coller.</translation>
    </message>
    <message>
        <source>Copied: %1, %2.</source>
        <comment>5 rows, 2 columns</comment>
        <translation>Copié : %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln colonne</numerusform>
            <numerusform>%Ln colonnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::DetailPane</name>
    <message>
        <source>Close the detail pane</source>
        <translation>Fermer le volet de détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>No product chosen</source>
        <translation>Aucun produit choisi</translation>
    </message>
    <message>
        <source>Choose a row of the table, and its details stand here.</source>
        <translation>Choisissez une ligne du tableau, et ses détails seront ici.</translation>
    </message>
    <message>
        <source>This product cannot be shown</source>
        <translation>Ce produit ne peut pas être affiché</translation>
    </message>
    <message>
        <source>A copy as a draft, without links to stores</source>
        <translation>Une copie en brouillon, sans liens vers les boutiques</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Brings the product back as paused</source>
        <translation>Ramène le produit, en pause</translation>
    </message>
    <message>
        <source>Pauses the product, then archives it, in one step</source>
        <translation>Met le produit en pause puis l'archive, en une étape</translation>
    </message>
    <message>
        <source>Takes the product out of use without deleting it</source>
        <translation>Retire le produit de l'usage sans le supprimer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Variants %1</source>
        <translation>Variantes %1</translation>
    </message>
    <message>
        <source>Images %1</source>
        <translation>Images %1</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>The product was not duplicated.</source>
        <translation>Le produit n'a pas été dupliqué.</translation>
    </message>
    <message>
        <source>A copy is made, as a draft.</source>
        <translation>Une copie est faite, en brouillon.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L'afficher</translation>
    </message>
    <message>
        <source>Its status stays as it was.</source>
        <translation>Son statut reste ce qu'il était.</translation>
    </message>
    <message>
        <source>The product is %1 now.</source>
        <translation>Le produit est maintenant « %1 ».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>Par %1, %2</translation>
    </message>
    <message>
        <source>Details of the product</source>
        <translation>Détails du produit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>%Ln conflit</numerusform>
            <numerusform>%Ln conflits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Re&amp;view changes</source>
        <translation>&amp;Vérifier les modifications</translation>
    </message>
    <message>
        <source>&amp;Apply changes…</source>
        <translation>A&amp;ppliquer les modifications…</translation>
    </message>
    <message>
        <source>Settle &amp;conflicts…</source>
        <translation>Régler les &amp;conflits…</translation>
    </message>
    <message>
        <source>&amp;Discard staged edits</source>
        <translation>A&amp;bandonner les modifications en attente</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>History of applied changes (%1)</source>
        <translation>Historique des changements appliqués (%1)</translation>
    </message>
</context>
<context>
    <name>purser::ui::ErrorCard</name>
    <message>
        <source>%1 more</source>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Montrer tous les éléments</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Réessayer %1</translation>
    </message>
    <message>
        <source>Retry %1: %2</source>
        <translation>Réessayer %1 : %2</translation>
    </message>
</context>
<context>
    <name>purser::ui::FillHandle</name>
    <message>
        <source>Fill handle</source>
        <translation>Poignée de remplissage</translation>
    </message>
    <message>
        <source>Drag to fill the cells below or above with what is selected (Ctrl+D fills down)</source>
        <translation>Tirez pour remplir les cellules au-dessous ou au-dessus avec la sélection (Ctrl+D remplit vers le bas)</translation>
    </message>
</context>
<context>
    <name>purser::ui::FilterPopup</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Tick at least one status.</source>
        <translation>Cochez au moins un statut.</translation>
    </message>
    <message>
        <source>Stock below</source>
        <translation>Stock inférieur à</translation>
    </message>
    <message>
        <source>and at least (may stay empty)</source>
        <translation>et au moins (peut rester vide)</translation>
    </message>
    <message>
        <source>Stock at least</source>
        <translation>Stock au moins</translation>
    </message>
    <message>
        <source>Stock is a whole number such as 50.</source>
        <translation>Le stock est un nombre entier comme 50.</translation>
    </message>
    <message>
        <source>Give at least one of the two numbers.</source>
        <translation>Donnez au moins un des deux nombres.</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>Prix de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Price to</source>
        <translation>Prix à</translation>
    </message>
    <message>
        <source>Give at least one of the two amounts.</source>
        <translation>Donnez au moins un des deux montants.</translation>
    </message>
    <message>
        <source>The first amount is higher than the second one.</source>
        <translation>Le premier montant est supérieur au second.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Type the name of a vendor.</source>
        <translation>Saisissez le nom d'un fournisseur.</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>Chercher une catégorie</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Choose a category.</source>
        <translation>Choisissez une catégorie.</translation>
    </message>
    <message>
        <source>Tick at least one state.</source>
        <translation>Cochez au moins un état.</translation>
    </message>
</context>
<context>
    <name>purser::ui::GridProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Reading rows: %1 of %2</source>
        <translation>Lecture des lignes : %1 sur %2</translation>
    </message>
</context>
<context>
    <name>purser::ui::GridTransfer</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>%1 holds another kind of value than %2.</source>
        <translation>%1 contient une autre sorte de valeur que %2.</translation>
    </message>
    <message>
        <source>The value is in %1, but this product is priced in %2. Convert it first.</source>
        <translation>La valeur est en %1, mais ce produit est en %2. Convertissez d’abord.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>Remplir vers le côté</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are selected, and at most %1 can be copied at once. Nothing was copied: select fewer rows, or narrow the list with a filter.</source>
        <translation>
            <numerusform>%Ln ligne est sélectionnée, et %1 au plus peuvent être copiées à la fois. Rien n’a été copié : sélectionnez moins de lignes, ou réduisez la liste par un filtre.</numerusform>
            <numerusform>%Ln lignes sont sélectionnées, et %1 au plus peuvent être copiées à la fois. Rien n’a été copié : sélectionnez moins de lignes, ou réduisez la liste par un filtre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are selected, and at most %1 can be changed here at once. Nothing was changed: select fewer rows, or tick them and use a bulk action.</source>
        <translation>
            <numerusform>%Ln ligne est sélectionnée, et %1 au plus peuvent être changées ici à la fois. Rien n’a changé : sélectionnez moins de lignes, ou cochez-les et utilisez une action groupée.</numerusform>
            <numerusform>%Ln lignes sont sélectionnées, et %1 au plus peuvent être changées ici à la fois. Rien n’a changé : sélectionnez moins de lignes, ou cochez-les et utilisez une action groupée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Applied changes are kept for 90 days, at most 1,000 of them</source>
        <translation>Les changements appliqués sont gardés 90 jours, 1 000 au plus</translation>
    </message>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>Retour au catalogue (Esc)</translation>
    </message>
    <message>
        <source>Whose changes are shown</source>
        <translation>De qui les changements sont montrés</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mien</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>Applied changes</source>
        <translation>Modifications appliquées</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>An undo is shown before anything is written. What was changed since stays as it is now.</source>
        <translation>Une annulation est montrée avant toute écriture. Ce qui a changé depuis reste tel quel.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Show what an undo would do (Enter)</source>
        <translation>Montrer ce que ferait une annulation (Entrée)</translation>
    </message>
    <message>
        <source>Redo…</source>
        <translation>Rétablir…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>Affichage de ce qui a été lu avant. %1</translation>
    </message>
    <message>
        <source>History could not be read</source>
        <translation>L’historique n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>Retour au catalogue</translation>
    </message>
    <message>
        <source>Show everybody’s</source>
        <translation>Montrer ceux de tous</translation>
    </message>
    <message>
        <source>You have not applied any changes yet</source>
        <translation>Vous n’avez encore appliqué aucun changement</translation>
    </message>
    <message>
        <source>No changes have been applied yet</source>
        <translation>Aucun changement n’a encore été appliqué</translation>
    </message>
    <message>
        <source>What is applied in the catalog is listed here with its values from before, and can be undone.</source>
        <translation>Ce qui est appliqué dans le catalogue est listé ici avec ses valeurs d’avant, et peut être annulé.</translation>
    </message>
    <message>
        <source>The changes could not be read</source>
        <translation>Les changements n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Rien à montrer</translation>
    </message>
    <message>
        <source>Choose a change above.</source>
        <translation>Choisissez un changement ci-dessus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln changement</numerusform>
            <numerusform>%Ln changements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::HtmlView</name>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportDetailPane</name>
    <message>
        <source>Will be written to</source>
        <translation>Sera écrit dans</translation>
    </message>
    <message>
        <source>Select a row to see it as in the file.</source>
        <translation>Choisissez une ligne pour la voir comme dans le fichier.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Old → new</source>
        <translation>Avant → après</translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportPace</name>
    <message>
        <source>The connection was lost. Waiting for the database…</source>
        <translation>La connexion est perdue. En attente de la base de données…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore %1 s environ</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>encore %1 min environ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rows</source>
        <translation>
            <numerusform>%1 sur %Ln ligne</numerusform>
            <numerusform>%1 sur %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows/s</source>
        <translation>
            <numerusform>%Ln ligne/s</numerusform>
            <numerusform>%Ln lignes/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportPage</name>
    <message>
        <source>Import products</source>
        <translation>Importer des produits</translation>
    </message>
    <message>
        <source>Product exports (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Exports de produits (*.csv *.txt *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <source>%1 unchanged, %2 not allowed</source>
        <translation>%1 inchangés, %2 non permis</translation>
    </message>
    <message>
        <source>good rows are not affected</source>
        <translation>les bonnes lignes ne sont pas touchées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créés</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Match by</source>
        <translation>Rapprocher par</translation>
    </message>
    <message>
        <source>ID, SKU, then barcode</source>
        <translation>Identifiant, SKU, puis code-barres</translation>
    </message>
    <message>
        <source>New products start as</source>
        <translation>Les nouveaux produits débutent en</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Imported into %1</source>
        <translation>Importé dans %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n'a été importé.</translation>
    </message>
    <message>
        <source>The file was not read.</source>
        <translation>Le fichier n'a pas été lu.</translation>
    </message>
    <message>
        <source>No preview.</source>
        <translation>Pas d'aperçu.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Comparing with the catalog…</source>
        <translation>Comparaison avec le catalogue…</translation>
    </message>
    <message>
        <source>Importing into %1…</source>
        <translation>Import dans %1…</translation>
    </message>
    <message>
        <source>All rows are written in one piece: stopping leaves nothing behind.</source>
        <translation>Toutes les lignes sont écrites d'un bloc : arrêter ne laisse rien derrière.</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importer un autre fichier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Rien à importer</translation>
    </message>
    <message>
        <source>Open the catalog</source>
        <translation>Ouvrir le catalogue</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what would change.</source>
        <translation>Rien n'est écrit avant que vous ayez vu ce qui changerait.</translation>
    </message>
    <message>
        <source>Columns that are not used stay in the file and are not lost.</source>
        <translation>Les colonnes non utilisées restent dans le fichier et ne sont pas perdues.</translation>
    </message>
    <message>
        <source>No such rows</source>
        <translation>Aucune ligne de ce genre</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>The file has no rows of this kind.</source>
        <translation>Le fichier n'a pas de lignes de ce genre.</translation>
    </message>
    <message>
        <source>No row of this kind contains “%1”.</source>
        <translation>Aucune ligne de ce genre ne contient « %1 ».</translation>
    </message>
    <message>
        <source>Save errors</source>
        <translation>Enregistrer les erreurs</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Non enregistré.</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>Retour au catalogue</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Drop a product export here</source>
        <translation>Déposez ici un export de produits</translation>
    </message>
    <message>
        <source>You may look at products, not import them</source>
        <translation>Vous pouvez consulter les produits, pas les importer</translation>
    </message>
    <message>
        <source>The CSV file of WooCommerce (Products → Export) or Shopify (Products → Export).
It is recognised by its columns.</source>
        <translation>Le fichier CSV de WooCommerce (Produits → Exporter) ou de Shopify (Produits → Exporter).
Il est reconnu à ses colonnes.</translation>
    </message>
    <message>
        <source>You manage no store. An administrator of your company can make you a store's manager.</source>
        <translation>Vous n'êtes responsable d'aucune boutique. Un administrateur de votre société peut vous nommer responsable d'une boutique.</translation>
    </message>
    <message>
        <source>Your role may not change products. An administrator of your company can grant “catalog: write”.</source>
        <translation>Votre rôle ne permet pas de modifier les produits. Un administrateur de votre société peut accorder « catalog: write ».</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Comme dans le fichier</translation>
    </message>
    <message>
        <source>“As in the file” also changes the status of products that exist, where that step is allowed.</source>
        <translation>« Comme dans le fichier » change aussi le statut des produits existants, là où cette étape est permise.</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>created</source>
        <translation>créé</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>mis à jour</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Find in preview</source>
        <translation>Chercher dans l'aperçu</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Lines are counted as in a text editor, the header is line 1.</source>
        <translation>Les lignes sont comptées comme dans un éditeur de texte ; l'en-tête est la ligne 1.</translation>
    </message>
    <message>
        <source>Save errors as CSV…</source>
        <translation>Enregistrer les erreurs en CSV…</translation>
    </message>
    <message>
        <source>Next step of the import</source>
        <translation>Étape suivante de l’import</translation>
    </message>
    <message>
        <source>counting rows…</source>
        <translation>comptage des lignes…</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Trouvé : %1</translation>
    </message>
    <message>
        <source>Stopped behind row %1 of %2</source>
        <translation>Arrêté après la ligne %1 sur %2</translation>
    </message>
    <message>
        <source>This is written and stays. The rest can be imported now, or later by importing the same file again.</source>
        <translation>Ceci est écrit et reste. Le reste peut être importé maintenant, ou plus tard en réimportant le même fichier.</translation>
    </message>
    <message>
        <source>The file cannot be read so.</source>
        <translation>Le fichier ne peut pas être lu ainsi.</translation>
    </message>
    <message>
        <source>No errors were saved.</source>
        <translation>Aucune erreur n’a été enregistrée.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import the rest</source>
        <translation>Importer le reste</translation>
    </message>
    <message>
        <source>more than %1, fetched later</source>
        <translation>plus de %1, récupérées plus tard</translation>
    </message>
    <message>
        <source>Saving the errors…</source>
        <translation>Enregistrement des erreurs…</translation>
    </message>
    <message>
        <source>All errors</source>
        <translation>Toutes les erreurs</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>barre verticale</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Causes of the errors</source>
        <translation>Causes des erreurs</translation>
    </message>
    <message>
        <source>Show what was compared</source>
        <translation>Montrer ce qui a été comparé</translation>
    </message>
    <message>
        <source>Ends the comparing. The other rows are compared when they are written.</source>
        <translation>Termine la comparaison. Les autres lignes sont comparées à l’écriture.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln columns · %2 · %3 · numbers like %4</source>
        <translation>
            <numerusform>%1 · %Ln colonne · %2 · %3 · nombres comme %4</numerusform>
            <numerusform>%1 · %Ln colonnes · %2 · %3 · nombres comme %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>products and variants</comment>
        <translation>%1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln variants</source>
        <translation>
            <numerusform>%Ln variante</numerusform>
            <numerusform>%Ln variantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Créés : %1</translation>
    </message>
    <message>
        <source>Updated: %1</source>
        <translation>Mis à jour : %1</translation>
    </message>
    <message>
        <source>Already so: %1</source>
        <translation>Déjà ainsi : %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with errors were left out</source>
        <translation>
            <numerusform>%Ln ligne avec des erreurs a été laissée de côté</numerusform>
            <numerusform>%Ln lignes avec des erreurs ont été laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are written for good</source>
        <translation>
            <numerusform>%Ln ligne est écrite pour de bon</numerusform>
            <numerusform>%Ln lignes sont écrites pour de bon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are written at a time: when it is stopped, what is written stays.</source>
        <translation>
            <numerusform>%Ln ligne est écrite à la fois : en cas d’arrêt, ce qui est écrit reste.</numerusform>
            <numerusform>%Ln lignes sont écrites à la fois : en cas d’arrêt, ce qui est écrit reste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import all %Ln rows</source>
        <translation>
            <numerusform>Importer la ligne</numerusform>
            <numerusform>Importer les %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation>
            <numerusform>Importer %Ln ligne</numerusform>
            <numerusform>Importer %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will be written in pieces of %Ln rows. When it is stopped, what is written stays; importing the file again goes on.</source>
        <translation>
            <numerusform>Sera écrit par blocs de %Ln ligne. En cas d’arrêt, ce qui est écrit reste ; importer de nouveau le fichier reprend ensuite.</numerusform>
            <numerusform>Sera écrit par blocs de %Ln lignes. En cas d’arrêt, ce qui est écrit reste ; importer de nouveau le fichier reprend ensuite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows will be written in one piece: all or nothing. Importing the same file again changes nothing.</source>
        <translation>
            <numerusform>%Ln ligne sera écrite d’un bloc : tout ou rien. Importer de nouveau le même fichier ne change rien.</numerusform>
            <numerusform>%Ln lignes seront écrites d’un bloc : tout ou rien. Importer de nouveau le même fichier ne change rien.</numerusform>
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
            <numerusform>%Ln variation</numerusform>
            <numerusform>%Ln variations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells, old → new shown</source>
        <translation>
            <numerusform>%Ln cellule, ancien → nouveau affiché</numerusform>
            <numerusform>%Ln cellules, ancien → nouveau affiché</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared: %1 of %Ln rows. The others are compared when they are written.</source>
        <translation>
            <numerusform>Comparées : %1 sur %Ln ligne. Les autres le seront à l’écriture.</numerusform>
            <numerusform>Comparées : %1 sur %Ln lignes. Les autres le seront à l’écriture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with line, column, value and reason: %1</source>
        <translation>
            <numerusform>%Ln ligne avec ligne, colonne, valeur et raison : %1</numerusform>
            <numerusform>%Ln lignes avec ligne, colonne, valeur et raison : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>errors, kinds</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln erreur</numerusform>
            <numerusform>%Ln erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kinds</source>
        <translation>
            <numerusform>%Ln sorte</numerusform>
            <numerusform>%Ln sortes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %2 + %3 + %4 = %Ln rows</source>
        <translation>
            <numerusform>%1 + %2 + %3 + %4 = %Ln ligne</numerusform>
            <numerusform>%1 + %2 + %3 + %4 = %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses, fetched later</source>
        <translation>
            <numerusform>%Ln adresse, récupérée plus tard</numerusform>
            <numerusform>%Ln adresses, récupérées plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %Ln rows are listed.</source>
        <translation>
            <numerusform>Les %1 premières sur %Ln ligne sont listées.</numerusform>
            <numerusform>Les %1 premières sur %Ln lignes sont listées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportRowModel</name>
    <message>
        <source>Created</source>
        <translation>Créés</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non permis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Unchanged: it already is so.</source>
        <translation>Inchangé : c'est déjà ainsi.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>purser::ui::ImportSteps</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2 : %3</translation>
    </message>
</context>
<context>
    <name>purser::ui::JobPane</name>
    <message>
        <source>Details of the job</source>
        <translation>Détails de la tâche</translation>
    </message>
    <message>
        <source>Parts of the job</source>
        <translation>Parties de la tâche</translation>
    </message>
    <message>
        <source>What failed, by cause, and facts</source>
        <translation>Ce qui a échoué, par cause, et les faits</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Leave the failure as it is and count it no longer</source>
        <translation>Laisser l’échec tel quel et ne plus le compter</translation>
    </message>
    <message>
        <source>Things of the job</source>
        <translation>Éléments de la tâche</translation>
    </message>
    <message>
        <source>Log of the job</source>
        <translation>Journal de la tâche</translation>
    </message>
    <message>
        <source>Close the detail pane (Esc)</source>
        <translation>Fermer le volet de détails (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copy everything about this job, for whoever helps you</source>
        <translation>Copier tout ce qui concerne cette tâche, pour qui vous aide</translation>
    </message>
    <message>
        <source>No job chosen</source>
        <translation>Aucune tâche choisie</translation>
    </message>
    <message>
        <source>Choose a job, and what it did and what went wrong stands here.</source>
        <translation>Choisissez une tâche, et ce qu’elle a fait et ce qui a échoué sera ici.</translation>
    </message>
    <message>
        <source>This job cannot be shown</source>
        <translation>Cette tâche ne peut pas être affichée</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 sur %2 en échec</translation>
    </message>
    <message>
        <source>Errors  %1</source>
        <translation>Erreurs  %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Items  %1</source>
        <translation>Éléments  %1</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Everything went well.</source>
        <translation>Tout s’est bien passé.</translation>
    </message>
    <message>
        <source>Nothing more is done until somebody tries again.</source>
        <translation>Rien de plus n’est fait tant que personne ne réessaie.</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Lancée par</translation>
    </message>
    <message>
        <source>Schedule “%1”</source>
        <translation>Planification « %1 »</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>Le programme lui-même</translation>
    </message>
    <message>
        <source>None of %1 yet</source>
        <translation>Aucune sur %1 pour l’instant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>%1, next %2</source>
        <translation>%1, prochaine %2</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file d’attente</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Tourne sur</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Identifiant de la tâche</translation>
    </message>
    <message>
        <source>This job has not said anything.</source>
        <translation>Cette tâche n’a encore rien dit.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Retry these %1</source>
        <translation>Réessayer ces %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>The job is being stopped. What it has done so far stays.</source>
        <translation>La tâche est en cours d’arrêt. Ce qu’elle a fait jusqu’ici reste.</translation>
    </message>
    <message>
        <source>The job was stopped. What it had done stays.</source>
        <translation>La tâche a été arrêtée. Ce qu’elle avait fait reste.</translation>
    </message>
    <message numerus="yes">
        <source>%1 done. %2 failed for %Ln causes.</source>
        <translation>
            <numerusform>%1 faits. %2 en échec pour %Ln cause.</numerusform>
            <numerusform>%1 faits. %2 en échec pour %Ln causes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried again in the background: %1</source>
        <translation>Nouvelle tentative en arrière-plan : %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::JobsPage</name>
    <message>
        <source>Run a job now…</source>
        <translation>Lancer une tâche…</translation>
    </message>
    <message>
        <source>Pause all jobs</source>
        <translation>Mettre toutes les tâches en pause</translation>
    </message>
    <message>
        <source>New schedule…</source>
        <translation>Nouvelle planification…</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Your role (%1) may look at jobs but not steer them. An administrator of your company can grant “jobs: write”.</source>
        <translation>Votre rôle (%1) permet de consulter les tâches, pas de les diriger. Un administrateur de votre société peut accorder « jobs: write ».</translation>
    </message>
    <message>
        <source>Jobs are for those who run the stores</source>
        <translation>Les tâches sont l’affaire de ceux qui dirigent les boutiques</translation>
    </message>
    <message>
        <source>Your role is %1. An administrator of your company can grant “jobs: read”.</source>
        <translation>Votre rôle est %1. Un administrateur de votre société peut accorder « jobs: read ».</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parties de la page</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Planifications</translation>
    </message>
    <message>
        <source>Sync errors</source>
        <translation>Erreurs de synchro</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Run now…</source>
        <translation>Lancer…</translation>
    </message>
    <message>
        <source>There is nothing to pause.</source>
        <translation>Il n’y a rien à mettre en pause.</translation>
    </message>
    <message>
        <source>There is nothing to resume.</source>
        <translation>Il n’y a rien à reprendre.</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Resume all jobs</source>
        <translation>Reprendre toutes les tâches</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs are held back. Running ones stop where they can go on later.</source>
        <translation>
            <numerusform>%Ln tâche est retenue. Celles en cours s’arrêtent là où elles peuvent reprendre.</numerusform>
            <numerusform>%Ln tâches sont retenues. Celles en cours s’arrêtent là où elles peuvent reprendre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs go on.</source>
        <translation>
            <numerusform>%Ln tâche reprend.</numerusform>
            <numerusform>%Ln tâches reprennent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::LinkFilters</name>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Which proposals</source>
        <translation>Quelles propositions</translation>
    </message>
    <message>
        <source>Decided or not</source>
        <translation>Décidées ou non</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Title or SKU</source>
        <translation>Titre ou SKU</translation>
    </message>
    <message>
        <source>Search in title and SKU of both sides</source>
        <translation>Chercher dans le titre et le SKU des deux côtés</translation>
    </message>
    <message>
        <source>Look for matches</source>
        <translation>Chercher des correspondances</translation>
    </message>
    <message>
        <source>Find a proposal</source>
        <translation>Chercher une proposition</translation>
    </message>
    <message>
        <source>All proposals</source>
        <translation>Toutes les propositions</translation>
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
        <translation>Autre produit…</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept all %1 with the same SKU</source>
        <translation>Accepter les %1 de même SKU</translation>
    </message>
    <message>
        <source>Link with another product, or say that it is new (P)</source>
        <translation>Lier à un autre produit, ou dire qu’il est nouveau (P)</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Accepter %1</translation>
    </message>
    <message>
        <source>Agree; nothing is done before “Carry out” (A)</source>
        <translation>Accepter ; rien n’est fait avant « Exécuter » (A)</translation>
    </message>
    <message>
        <source>Do nothing with it, now and at the next search (X)</source>
        <translation>N’en rien faire, ni maintenant ni à la prochaine recherche (X)</translation>
    </message>
    <message>
        <source>Carry out %1…</source>
        <translation>Exécuter %1…</translation>
    </message>
    <message>
        <source>Link the store…</source>
        <translation>Lier la boutique…</translation>
    </message>
    <message>
        <source>Carry out…</source>
        <translation>Exécuter…</translation>
    </message>
    <message>
        <source>Wait until the job that is under way has ended.</source>
        <translation>Attendez la fin de la tâche en cours.</translation>
    </message>
    <message>
        <source>No product is linked; from then on, changes go both ways.</source>
        <translation>Aucun produit n’est lié ; ensuite, les modifications vont dans les deux sens.</translation>
    </message>
    <message>
        <source>Accept some proposals first.</source>
        <translation>Acceptez d’abord des propositions.</translation>
    </message>
    <message>
        <source>%1 to review, %2 accepted, %3 left alone, %4 done</source>
        <translation>%1 à vérifier, %2 acceptées, %3 laissées de côté, %4 terminées</translation>
    </message>
</context>
<context>
    <name>purser::ui::LinkReviewPage</name>
    <message>
        <source>Link products with a store</source>
        <translation>Lier des produits à une boutique</translation>
    </message>
    <message>
        <source>Nothing is linked, created or written before you say so.</source>
        <translation>Rien n’est lié, créé ni écrit avant que vous le disiez.</translation>
    </message>
    <message>
        <source>Back to the catalog (Esc)</source>
        <translation>Retour au catalogue (Esc)</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Montrer la tâche</translation>
    </message>
    <message>
        <source>Accept the chosen proposals</source>
        <translation>Accepter les propositions choisies</translation>
    </message>
    <message>
        <source>Leave the chosen products alone</source>
        <translation>Laisser de côté les produits choisis</translation>
    </message>
    <message>
        <source>Another product…</source>
        <translation>Autre produit…</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Remettre à vérifier</translation>
    </message>
    <message>
        <source>Look for matches</source>
        <translation>Chercher des correspondances</translation>
    </message>
    <message>
        <source>Link the store…</source>
        <translation>Lier la boutique…</translation>
    </message>
    <message>
        <source>The proposals could not be read</source>
        <translation>Les propositions n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Show all proposals</source>
        <translation>Montrer toutes les propositions</translation>
    </message>
    <message>
        <source>No proposal matches</source>
        <translation>Aucune proposition ne correspond</translation>
    </message>
    <message>
        <source>Proposals are hidden by the filters or the search text.</source>
        <translation>Des propositions sont masquées par les filtres ou le texte cherché.</translation>
    </message>
    <message>
        <source>Looking for matches</source>
        <translation>Recherche de correspondances</translation>
    </message>
    <message>
        <source>Products of %1 are compared with yours by SKU, barcode and title. Proposals appear here as they are found.</source>
        <translation>Les produits de %1 sont comparés aux vôtres par SKU, code-barres et titre. Les propositions apparaissent ici à mesure qu’elles sont trouvées.</translation>
    </message>
    <message>
        <source>There is nothing to match in %1</source>
        <translation>Il n’y a rien à rapprocher dans %1</translation>
    </message>
    <message>
        <source>Neither side has a product the other one could be matched with. Link the store, and what comes is kept in step.</source>
        <translation>Aucun côté n’a de produit qui puisse être rapproché de l’autre. Liez la boutique, et ce qui arrive sera tenu synchronisé.</translation>
    </message>
    <message>
        <source>No store yet</source>
        <translation>Pas encore de boutique</translation>
    </message>
    <message>
        <source>Connect a store first; then its products are matched with yours.</source>
        <translation>Connectez d’abord une boutique ; ses produits seront ensuite rapprochés des vôtres.</translation>
    </message>
    <message>
        <source>%1 is linked</source>
        <translation>%1 est liée</translation>
    </message>
    <message>
        <source>The store is kept in step since %1. A new search proposes what has come since.</source>
        <translation>La boutique est tenue synchronisée depuis %1. Une nouvelle recherche propose ce qui est arrivé depuis.</translation>
    </message>
    <message>
        <source>%1 is not linked yet</source>
        <translation>%1 n’est pas encore liée</translation>
    </message>
    <message>
        <source>Products are matched by SKU, barcode and title. The search only reads; you decide what belongs together.</source>
        <translation>Les produits sont rapprochés par SKU, code-barres et titre. La recherche ne fait que lire ; vous décidez de ce qui va ensemble.</translation>
    </message>
    <message>
        <source>%1 accepted. Nothing is done before “Carry out”.</source>
        <translation>%1 acceptées. Rien n’est fait avant « Exécuter ».</translation>
    </message>
    <message>
        <source>%1 left alone.</source>
        <translation>%1 laissées de côté.</translation>
    </message>
    <message>
        <source>%1 with the same SKU accepted. Nothing is done before “Carry out”.</source>
        <translation>%1 de même SKU acceptées. Rien n’est fait avant « Exécuter ».</translation>
    </message>
    <message>
        <source>%1 are to be reviewed again.</source>
        <translation>%1 sont de nouveau à vérifier.</translation>
    </message>
    <message>
        <source>Linking %1…</source>
        <translation>Liaison de %1…</translation>
    </message>
    <message>
        <source>Looking for matches in %1…</source>
        <translation>Recherche de correspondances dans %1…</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>Elle attend son tour.</translation>
    </message>
    <message>
        <source>The job was stopped before its end.</source>
        <translation>La tâche a été arrêtée avant sa fin.</translation>
    </message>
    <message>
        <source>%1 is linked. From now on, changes go both ways.</source>
        <translation>%1 est liée. Désormais, les modifications vont dans les deux sens.</translation>
    </message>
    <message>
        <source>The search is done. Accept what belongs together, then carry it out.</source>
        <translation>La recherche est terminée. Acceptez ce qui va ensemble, puis exécutez.</translation>
    </message>
    <message>
        <source>What is not accepted stays as it is. From then on, changes go both ways.</source>
        <translation>Ce qui n’est pas accepté reste tel quel. Ensuite, les modifications vont dans les deux sens.</translation>
    </message>
    <message>
        <source>Link with %1?</source>
        <translation>Lier à %1 ?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Changed: %1 of %2. The others are done already, or you do not manage this store.</source>
        <translation>Modifiés : %1 sur %2. Les autres sont déjà faits, ou vous ne gérez pas cette boutique.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln products</source>
        <translation>
            <numerusform>%1 sur %Ln produit</numerusform>
            <numerusform>%1 sur %Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products of both sides are linked; neither side is changed by that.</source>
        <translation>
            <numerusform>%Ln produit des deux côtés est lié ; aucun côté n’en est modifié.</numerusform>
            <numerusform>%Ln produits des deux côtés sont liés ; aucun côté n’en est modifié.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are created in Purser.</source>
        <translation>
            <numerusform>%Ln produit est créé dans Purser.</numerusform>
            <numerusform>%Ln produits sont créés dans Purser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are created in %1.</source>
        <translation>
            <numerusform>%Ln produit est créé dans %1.</numerusform>
            <numerusform>%Ln produits sont créés dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ListExports</name>
    <message>
        <source>Exporting the list</source>
        <translation>Export de la liste</translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>L’export a été arrêté ; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The list was not exported. %1</source>
        <translation>La liste n’a pas été exportée. %1</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were exported to %1.</source>
        <translation>
            <numerusform>%Ln ligne a été exportée vers %1.</numerusform>
            <numerusform>%Ln lignes ont été exportées vers %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Change theme</source>
        <translation>Changer de thème</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Purser</source>
        <translation>À propos de Purser</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>Toutes les boutiques</translation>
    </message>
    <message>
        <source>&lt;b&gt;Purser %1&lt;/b&gt;&lt;p&gt;The back office for all your stores, on your own computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Purser %1&lt;/b&gt;&lt;p&gt;Le back-office de toutes vos boutiques, sur votre propre ordinateur.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Zone précédente</translation>
    </message>
</context>
<context>
    <name>purser::ui::MarkCorner</name>
    <message>
        <source>Tick all rows</source>
        <translation>Cocher toutes les lignes</translation>
    </message>
    <message>
        <source>Tick all rows that match, or none (Ctrl+A)</source>
        <translation>Cocher toutes les lignes trouvées, ou aucune (Ctrl+A)</translation>
    </message>
</context>
<context>
    <name>purser::ui::MarkHeader</name>
    <message>
        <source>Ticked rows</source>
        <translation>Lignes cochées</translation>
    </message>
</context>
<context>
    <name>purser::ui::NavigationPanel</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>Toutes les boutiques</translation>
    </message>
    <message>
        <source>No store yet</source>
        <translation>Pas encore de boutique</translation>
    </message>
</context>
<context>
    <name>purser::ui::NotificationBell</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Nothing new. Long jobs are told here when they end.</source>
        <translation>Rien de nouveau. La fin des longues tâches est annoncée ici.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %Ln new: %1</source>
        <translation>
            <numerusform>Notifications, %Ln nouvelle : %1</numerusform>
            <numerusform>Notifications, %Ln nouvelles : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notifications, %Ln new</source>
        <translation>
            <numerusform>Notifications, %Ln nouvelle</numerusform>
            <numerusform>Notifications, %Ln nouvelles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::OfflineBanner</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Next try in %1 s.</source>
        <translation>Prochain essai dans %1 s.</translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>Essai en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged edit(s) are kept.</source>
        <translation>
            <numerusform>%n modification en attente est conservée.</numerusform>
            <numerusform>%n modifications en attente sont conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Hors ligne depuis %1.</translation>
    </message>
    <message>
        <source>Whether the last commit arrived is looked up first.</source>
        <translation>On regarde d’abord si le dernier envoi est arrivé.</translation>
    </message>
    <message>
        <source>This page was not read yet; it is, as soon as the database answers.</source>
        <translation>Cette page n’a pas encore été lue ; elle le sera dès que la base répondra.</translation>
    </message>
    <message>
        <source>What was read before can still be looked at.</source>
        <translation>Ce qui a été lu auparavant peut encore être consulté.</translation>
    </message>
</context>
<context>
    <name>purser::ui::PasswordDialog</name>
    <message>
        <source>Set password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nouveau mot de passe pour %1</translation>
    </message>
    <message>
        <source>You stay signed in here; the new password counts from the next sign-in.</source>
        <translation>Vous restez connecté ici ; le nouveau mot de passe vaut dès la prochaine connexion.</translation>
    </message>
    <message>
        <source>Open sessions of %1 end. The new password counts from the next sign-in.</source>
        <translation>Les sessions ouvertes de %1 prennent fin. Le nouveau mot de passe vaut dès la prochaine connexion.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Le même encore une fois</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>purser::ui::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>purser::ui::PersonDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The address is the login and stays as it is.</source>
        <translation>L'adresse sert d'identifiant et reste telle quelle.</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Premier mot de passe</translation>
    </message>
    <message>
        <source>Tell it to the person; it is not sent by e-mail.</source>
        <translation>Communiquez-le à la personne ; il n'est pas envoyé par e-mail.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>May do everything in every store, and manage people.</source>
        <translation>Peut tout faire dans chaque boutique, et gérer les personnes.</translation>
    </message>
    <message>
        <source>Edits the catalog and runs the stores.</source>
        <translation>Modifie le catalogue et dirige les boutiques.</translation>
    </message>
    <message>
        <source>Looks after stock, vendors and purchase orders.</source>
        <translation>S'occupe du stock, des fournisseurs et des commandes d'achat.</translation>
    </message>
    <message>
        <source>Sees and posts payments, payouts and refunds.</source>
        <translation>Voit et passe les paiements, versements et remboursements.</translation>
    </message>
    <message>
        <source>Reads figures and exports them.</source>
        <translation>Lit les chiffres et les exporte.</translation>
    </message>
    <message>
        <source>Reads the catalog, changes nothing.</source>
        <translation>Lit le catalogue, ne change rien.</translation>
    </message>
    <message>
        <source>Enter the person's name.</source>
        <translation>Saisissez le nom de la personne.</translation>
    </message>
</context>
<context>
    <name>purser::ui::PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>purser::ui::PriceChangeDialog</name>
    <message>
        <source>Change costs</source>
        <translation>Modifier les coûts</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Modifier les prix</translation>
    </message>
    <message>
        <source>Raise by</source>
        <translation>Augmenter de</translation>
    </message>
    <message>
        <source>Lower by</source>
        <translation>Baisser de</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>De combien</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>montant</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>To the smallest coin</source>
        <translation>À la plus petite pièce</translation>
    </message>
    <message>
        <source>To 0.10</source>
        <translation>À 0,10</translation>
    </message>
    <message>
        <source>To whole amounts</source>
        <translation>À l'unité</translation>
    </message>
    <message>
        <source>Ending with .90</source>
        <translation>Finissant par ,90</translation>
    </message>
    <message>
        <source>Ending with .99</source>
        <translation>Finissant par ,99</translation>
    </message>
    <message>
        <source>Type an amount greater than zero.</source>
        <translation>Saisissez un montant supérieur à zéro.</translation>
    </message>
    <message>
        <source>For example %1 → %2</source>
        <translation>Par exemple %1 → %2</translation>
    </message>
    <message>
        <source>%1 would become less than zero; such products are left out.</source>
        <translation>%1 deviendraient inférieurs à zéro ; ces produits sont laissés de côté.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProductChoiceDialog</name>
    <message>
        <source>Title or SKU in Purser</source>
        <translation>Titre ou SKU dans Purser</translation>
    </message>
    <message>
        <source>Search in title and SKU</source>
        <translation>Chercher dans le titre et le SKU</translation>
    </message>
    <message>
        <source>Link with this product</source>
        <translation>Lier à ce produit</translation>
    </message>
    <message>
        <source>None of them: it is new</source>
        <translation>Aucun d’eux : il est nouveau</translation>
    </message>
    <message>
        <source>Which product is it?</source>
        <translation>Quel produit est-ce ?</translation>
    </message>
    <message>
        <source>Products of Purser</source>
        <translation>Produits de Purser</translation>
    </message>
    <message>
        <source>It is proposed for import, and created only when you accept that.</source>
        <translation>Il est proposé à l’import, et créé seulement quand vous l’acceptez.</translation>
    </message>
    <message>
        <source>Without SKU at the store</source>
        <translation>Sans SKU dans la boutique</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProductDialog</name>
    <message>
        <source>Create product</source>
        <translation>Créer le produit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nouveau produit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>A draft is not for sale yet.</source>
        <translation>Un brouillon n'est pas encore en vente.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Empty: not tracked</source>
        <translation>Vide : non suivi</translation>
    </message>
    <message>
        <source>The product was not created.</source>
        <translation>Le produit n'a pas été créé.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>Ce que vous avez saisi n'est pas enregistré.</translation>
    </message>
    <message>
        <source>Close once more to throw it away.</source>
        <translation>Fermez encore une fois pour l'abandonner.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProductFilters</name>
    <message>
        <source>Add filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
    <message>
        <source>Filters that have no room here</source>
        <translation>Filtres qui n'ont pas de place ici</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Changed since last visit</source>
        <translation>Modifiés depuis la dernière visite</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu'à %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>%1 to below %2</source>
        <translation>de %1 à moins de %2</translation>
    </message>
    <message>
        <source>Click: on or off. Right click or F2: change. Delete: remove.</source>
        <translation>Clic : activer ou non. Clic droit ou F2 : modifier. Suppr : retirer.</translation>
    </message>
    <message>
        <source>The category “%1” does not exist in this store (any more), so that filter is switched off.</source>
        <translation>La catégorie « %1 » n’existe pas (ou plus) dans cette boutique, ce filtre est donc désactivé.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>This version of Purser cannot read its filter “%1” and leaves it out: more products are shown than it means.</source>
        <translation>Cette version de Purser ne peut pas lire son filtre « %1 » et le laisse de côté : plus de produits sont montrés que prévu.</translation>
    </message>
    <message>
        <source>This version of Purser does not know “%1” of its filter “%2”.</source>
        <translation>Cette version de Purser ne connaît pas « %1 » de son filtre « %2 ».</translation>
    </message>
    <message>
        <source>This version of Purser does not know its filter “%1” and leaves it out: more products are shown than it means.</source>
        <translation>Cette version de Purser ne connaît pas son filtre « %1 » et le laisse de côté : plus de produits sont montrés que prévu.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProfileEditDialog</name>
    <message>
        <source>Add server</source>
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Modifier le serveur</translation>
    </message>
    <message>
        <source>Check certificate and name (verify-full)</source>
        <translation>Vérifier le certificat et le nom (verify-full)</translation>
    </message>
    <message>
        <source>Check certificate only (verify-ca)</source>
        <translation>Vérifier le certificat seulement (verify-ca)</translation>
    </message>
    <message>
        <source>Encrypt without checking (require)</source>
        <translation>Chiffrer sans vérifier (require)</translation>
    </message>
    <message>
        <source>No encryption: only for this computer (off)</source>
        <translation>Sans chiffrement : seulement pour cet ordinateur (off)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As you call it, for example Head office.</source>
        <translation>Comme vous l'appelez, par exemple Siège.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Certificate authority (PEM file)</source>
        <translation>Autorité de certification (fichier PEM)</translation>
    </message>
    <message>
        <source>Empty: the authorities that this computer trusts.</source>
        <translation>Vide : les autorités auxquelles cet ordinateur fait confiance.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Certificats (*.pem *.crt)</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>Le serveur répond.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation>Donnez un nom au serveur.</translation>
    </message>
    <message>
        <source>Type the name or address of the server.</source>
        <translation>Saisissez le nom ou l'adresse du serveur.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ProfilesDialog</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Ajouter un serveur…</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Retirer le profil</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer? The database and its data stay as they are.</source>
        <translation>Retirer « %1 » de cet ordinateur ? La base et ses données restent telles quelles.</translation>
    </message>
    <message>
        <source>Embedded, %1</source>
        <translation>Intégrée, %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
</context>
<context>
    <name>purser::ui::RenameDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ReviewPage</name>
    <message>
        <source>Back to the catalog; everything stays staged (Esc)</source>
        <translation>Retour au catalogue ; tout reste en attente (Échap)</translation>
    </message>
    <message>
        <source>Review staged changes</source>
        <translation>Vérifier les modifications en attente</translation>
    </message>
    <message>
        <source>Nothing is written until you apply</source>
        <translation>Rien n'est écrit avant que vous n'appliquiez</translation>
    </message>
    <message>
        <source>Which edits are shown</source>
        <translation>Quelles modifications sont affichées</translation>
    </message>
    <message>
        <source>Find in preview</source>
        <translation>Chercher dans l'aperçu</translation>
    </message>
    <message>
        <source>Copy both lists as a table for a spreadsheet</source>
        <translation>Copier les deux listes en tableau pour un tableur</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copier en tableau</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Seront modifiés</translation>
    </message>
    <message>
        <source>Cannot change</source>
        <translation>Non modifiables</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Keep staged</source>
        <translation>Garder en attente</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tout %1</translation>
    </message>
    <message>
        <source>Will change %1</source>
        <translation>Modifiables %1</translation>
    </message>
    <message>
        <source>Cannot change %1</source>
        <translation>Non modifiables %1</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>Retour au catalogue</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Rien n'est en attente</translation>
    </message>
    <message>
        <source>What you edit in the catalog waits here, old beside new, until you apply it.</source>
        <translation>Ce que vous modifiez dans le catalogue attend ici, l'ancien à côté du nouveau, jusqu'à ce que vous l'appliquiez.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n'a été écrit.</translation>
    </message>
    <message>
        <source>Everything is still staged.</source>
        <translation>Tout est encore en attente.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing was written:</source>
        <translation>Rien n'a été écrit :</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Settle or leave out what is listed under “Cannot change”, then apply the rest.</source>
        <translation>Réglez ou laissez de côté ce qui figure sous « Non modifiables », puis appliquez le reste.</translation>
    </message>
    <message>
        <source>Settle conflicts…</source>
        <translation>Régler les conflits…</translation>
    </message>
    <message>
        <source>Note for History</source>
        <translation>Note pour l’historique</translation>
    </message>
    <message>
        <source>One transaction. It appears in History as one batch and can be undone field by field.</source>
        <translation>Une transaction. Elle apparaît dans l’historique comme un lot et peut être annulée champ par champ.</translation>
    </message>
    <message>
        <source>Why, or what for</source>
        <translation>Pourquoi, ou pour quoi</translation>
    </message>
    <message>
        <source>The connection was lost while your changes were being saved.</source>
        <translation>La connexion a été perdue pendant l’enregistrement de vos changements.</translation>
    </message>
    <message>
        <source>As soon as the database answers, Purser asks it whether they arrived.</source>
        <translation>Dès que la base de données répond, Purser lui demande s’ils sont arrivés.</translation>
    </message>
    <message>
        <source>Nothing is sent twice, and everything stays staged until that is known.</source>
        <translation>Rien n’est envoyé deux fois, et tout reste en attente jusqu’à ce qu’on le sache.</translation>
    </message>
    <message>
        <source>History has them, with their values from before.</source>
        <translation>L’historique les a, avec leurs valeurs d’avant.</translation>
    </message>
    <message>
        <source>The connection was lost on the way; the database has confirmed that they arrived.</source>
        <translation>La connexion a été perdue en chemin ; la base de données a confirmé qu’ils sont arrivés.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>It is not known whether your changes were saved.</source>
        <translation>On ne sait pas si vos changements ont été enregistrés.</translation>
    </message>
    <message>
        <source>Everything is still staged, and compared with the database when it is back.</source>
        <translation>Tout est encore en attente, et sera comparé à la base de données à son retour.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Saves what cannot change, with reason and next step, as CSV</source>
        <translation>Enregistre en CSV ce qui ne peut pas changer, avec la raison et la prochaine étape</translation>
    </message>
    <message>
        <source>cannot change</source>
        <comment>name of a file</comment>
        <translation>ne peut pas changer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot</source>
        <translation>
            <numerusform>%Ln ne peut pas</numerusform>
            <numerusform>%Ln ne peuvent pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by you</source>
        <translation>
            <numerusform>%Ln laissée de côté par vous</numerusform>
            <numerusform>%Ln laissées de côté par vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln products</source>
        <translation>
            <numerusform>%1 sur %Ln produit</numerusform>
            <numerusform>%1 sur %Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>%Ln cellule</numerusform>
            <numerusform>%Ln cellules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits, left as they are</source>
        <translation>
            <numerusform>%Ln modification, laissée telle quelle</numerusform>
            <numerusform>%Ln modifications, laissées telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln changes</source>
        <translation>
            <numerusform>Appliquer %Ln modification</numerusform>
            <numerusform>Appliquer %Ln modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are saved.</source>
        <translation>
            <numerusform>%Ln modification est enregistrée.</numerusform>
            <numerusform>%Ln modifications sont enregistrées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>somebody else changed %Ln products meanwhile</source>
        <translation>
            <numerusform>quelqu’un d’autre a changé %Ln produit entre-temps</numerusform>
            <numerusform>quelqu’un d’autre a changé %Ln produits entre-temps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products are deleted</source>
        <translation>
            <numerusform>%Ln produit est supprimé</numerusform>
            <numerusform>%Ln produits sont supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the database refused %Ln products</source>
        <translation>
            <numerusform>la base de données a refusé %Ln produit</numerusform>
            <numerusform>la base de données a refusé %Ln produits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ReviewSummaryPane</name>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Sum of prices, old</source>
        <translation>Somme des prix, avant</translation>
    </message>
    <message>
        <source>Sum of prices, new</source>
        <translation>Somme des prix, après</translation>
    </message>
    <message>
        <source>Average change</source>
        <translation>Écart moyen</translation>
    </message>
    <message>
        <source>Stock at price, old</source>
        <translation>Stock au prix, avant</translation>
    </message>
    <message>
        <source>Stock at price, new</source>
        <translation>Stock au prix, après</translation>
    </message>
    <message>
        <source>Sum of costs, old</source>
        <translation>Somme des coûts, ancienne</translation>
    </message>
    <message>
        <source>Sum of costs, new</source>
        <translation>Somme des coûts, nouvelle</translation>
    </message>
    <message>
        <source>Stock at cost, old</source>
        <translation>Stock au coût, ancien</translation>
    </message>
    <message>
        <source>Stock at cost, new</source>
        <translation>Stock au coût, nouveau</translation>
    </message>
</context>
<context>
    <name>purser::ui::RunJobDialog</name>
    <message>
        <source>Run now</source>
        <translation>Lancer maintenant</translation>
    </message>
    <message>
        <source>Run a job now</source>
        <translation>Lancer une tâche maintenant</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>It goes before scheduled jobs. While the same job waits, there is no second one.</source>
        <translation>Elle passe avant les tâches planifiées. Tant que la même tâche attend, il n’y en a pas de seconde.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>purser::ui::ScheduleDialog</name>
    <message>
        <source>Active: it starts by itself</source>
        <translation>Active : elle démarre d’elle-même</translation>
    </message>
    <message>
        <source>Add schedule</source>
        <translation>Ajouter la planification</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>Nouvelle planification</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Modifier « %1 »</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Toutes les 15 minutes</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Toutes les 6 heures</translation>
    </message>
    <message>
        <source>Every night</source>
        <translation>Chaque nuit</translation>
    </message>
    <message>
        <source>Monday to Friday, mornings</source>
        <translation>Du lundi au vendredi, le matin</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>Le dimanche</translation>
    </message>
    <message>
        <source>First of the month</source>
        <translation>Le premier du mois</translation>
    </message>
    <message>
        <source>My own rule</source>
        <translation>Ma propre règle</translation>
    </message>
    <message>
        <source>Run once for all of them</source>
        <translation>Lancer une fois pour toutes les fois manquées</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Les laisser de côté</translation>
    </message>
    <message>
        <source>Make up for each</source>
        <translation>Rattraper chaque fois manquée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Minute, hour, day, month, weekday</source>
        <translation>Minute, heure, jour, mois, jour de la semaine</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>By the clocks of</source>
        <translation>À l’heure de</translation>
    </message>
    <message>
        <source>When nothing was running at that time</source>
        <translation>Si rien ne tournait à ce moment-là</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Another connection</source>
        <translation>Autre connexion</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one, as Asia/Jerusalem.</source>
        <translation>Ce fuseau horaire n’existe pas. Choisissez-en un, comme Asia/Jerusalem.</translation>
    </message>
    <message>
        <source>* means every, */15 every fifteen, 1-5 Monday to Friday.</source>
        <translation>* veut dire chaque, */15 toutes les quinze, 1-5 du lundi au vendredi.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Prochaines : %1</translation>
    </message>
    <message>
        <source>It is off: nothing starts by itself.</source>
        <translation>Elle est désactivée : rien ne démarre de soi-même.</translation>
    </message>
    <message>
        <source>Give the schedule a name, by which its jobs are known.</source>
        <translation>Donnez un nom à la planification, auquel on reconnaîtra ses tâches.</translation>
    </message>
    <message>
        <source>You have changed something. Press Cancel again to throw it away.</source>
        <translation>Vous avez modifié quelque chose. Appuyez encore une fois sur Annuler pour l’abandonner.</translation>
    </message>
    <message>
        <source>Next, in %2: %1</source>
        <translation>Prochaines, à l’heure de %2 : %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::ScheduleView</name>
    <message>
        <source>Schedules</source>
        <translation>Planifications</translation>
    </message>
    <message>
        <source>Remove the schedule</source>
        <translation>Retirer la planification</translation>
    </message>
    <message>
        <source>Run once now</source>
        <translation>Lancer une fois maintenant</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>New schedule…</source>
        <translation>Nouvelle planification…</translation>
    </message>
    <message>
        <source>The schedule was added.</source>
        <translation>La planification a été ajoutée.</translation>
    </message>
    <message>
        <source>The schedule was changed.</source>
        <translation>La planification a été modifiée.</translation>
    </message>
    <message>
        <source>The schedule is active again.</source>
        <translation>La planification est de nouveau active.</translation>
    </message>
    <message>
        <source>The schedule is off until it is switched on.</source>
        <translation>La planification est désactivée jusqu’à ce qu’on la réactive.</translation>
    </message>
    <message>
        <source>Remove the schedule “%1”?</source>
        <translation>Retirer la planification « %1 » ?</translation>
    </message>
    <message>
        <source>The job does not start by itself any more. Jobs that it has started stay in the list.</source>
        <translation>La tâche ne démarre plus d’elle-même. Les tâches déjà lancées restent dans la liste.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The schedule was removed.</source>
        <translation>La planification a été retirée.</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>Affichage de ce qui a été lu avant. %1</translation>
    </message>
    <message>
        <source>The schedules could not be read</source>
        <translation>Les planifications n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Nothing starts by itself yet</source>
        <translation>Rien ne démarre encore de soi-même</translation>
    </message>
    <message>
        <source>A schedule starts a job again and again: orders every quarter of an hour, a comparison every night.</source>
        <translation>Une planification lance une tâche encore et encore : les commandes tous les quarts d’heure, une comparaison chaque nuit.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Change the schedule…</source>
        <translation>Modifier la planification…</translation>
    </message>
    <message>
        <source>Run the schedule once now</source>
        <translation>Exécuter la planification une fois maintenant</translation>
    </message>
    <message>
        <source>Switch the schedule on or off</source>
        <translation>Activer ou désactiver la planification</translation>
    </message>
    <message numerus="yes">
        <source>%Ln schedules, active: %1</source>
        <translation>
            <numerusform>%Ln planification, actives : %1</numerusform>
            <numerusform>%Ln planifications, actives : %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::SearchField</name>
    <message>
        <source>Search in title, SKU and barcode (%1)</source>
        <translation>Chercher dans le titre, le SKU et le code-barres (%1)</translation>
    </message>
</context>
<context>
    <name>purser::ui::SettingsPage</name>
    <message>
        <source>Settings sections</source>
        <translation>Sections des réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>purser::ui::SettleDialog</name>
    <message>
        <source>Settle conflicts</source>
        <translation>Régler les conflits</translation>
    </message>
    <message>
        <source>Products with conflicts</source>
        <translation>Produits en conflit</translation>
    </message>
    <message>
        <source>Somebody else changed this product after you did. Nothing has been overwritten. Choose what to keep, field by field.</source>
        <translation>Quelqu'un d'autre a modifié ce produit après vous. Rien n'a été écrasé. Choisissez ce qu'il faut garder, champ par champ.</translation>
    </message>
    <message>
        <source>Keep all mine</source>
        <translation>Garder toutes les miennes</translation>
    </message>
    <message>
        <source>Take all from the database</source>
        <translation>Tout prendre de la base</translation>
    </message>
    <message>
        <source>Settle later</source>
        <translation>Régler plus tard</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mien</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>%1 of %2 to settle</source>
        <translation>%1 sur %2 à régler</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>changed at %1</source>
        <translation>modifié à %1</translation>
    </message>
    <message>
        <source>Edit dropped</source>
        <translation>Modification abandonnée</translation>
    </message>
    <message>
        <source>Choose a side</source>
        <translation>Choisissez un côté</translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation>Pas encore réglé</translation>
    </message>
    <message>
        <source>There is no conflict any more.</source>
        <translation>Il n'y a plus de conflit.</translation>
    </message>
    <message>
        <source>Fields in conflict</source>
        <translation>Champs en conflit</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>le mien</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base de données</translation>
    </message>
    <message>
        <source>Somebody deleted this product after you changed it. Your edits have nowhere to go: copy what you need, then drop them.</source>
        <translation>Quelqu’un a supprimé ce produit après votre changement. Vos modifications n’ont plus d’endroit où aller : copiez ce qu’il vous faut, puis abandonnez-les.</translation>
    </message>
    <message>
        <source>You can settle this, but not save it now. %1</source>
        <translation>Vous pouvez trancher, mais pas enregistrer maintenant. %1</translation>
    </message>
    <message>
        <source>Drop all edits of it</source>
        <translation>Abandonner toutes ses modifications</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’existe plus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln champ</numerusform>
            <numerusform>%Ln champs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products, %1</source>
        <translation>
            <numerusform>%Ln produit, %1</numerusform>
            <numerusform>%Ln produits, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln fields are settled</source>
        <translation>
            <numerusform>%1 champ sur %Ln est réglé</numerusform>
            <numerusform>%1 champs sur %Ln sont réglés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still need a choice</source>
        <translation>
            <numerusform>%Ln attend un choix</numerusform>
            <numerusform>%Ln attendent un choix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln settled fields</source>
        <translation>
            <numerusform>Enregistrer %Ln champ réglé</numerusform>
            <numerusform>Enregistrer %Ln champs réglés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep mine for every conflict in %1 (%Ln more)</source>
        <translation>
            <numerusform>Garder la mienne pour chaque conflit de %1 (%Ln de plus)</numerusform>
            <numerusform>Garder la mienne pour chaque conflit de %1 (%Ln de plus)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the database's for every conflict in %1 (%Ln more)</source>
        <translation>
            <numerusform>Prendre celle de la base pour chaque conflit de %1 (%Ln de plus)</numerusform>
            <numerusform>Prendre celle de la base pour chaque conflit de %1 (%Ln de plus)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Chercher une action</translation>
    </message>
</context>
<context>
    <name>purser::ui::SignInWindow</name>
    <message>
        <source>Sign in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Sign in to another company</source>
        <translation>Se connecter à une autre société</translation>
    </message>
    <message>
        <source>Remember me on this computer</source>
        <translation>Se souvenir de moi sur cet ordinateur</translation>
    </message>
    <message>
        <source>Try the demo company</source>
        <translation>Essayer la société de démonstration</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave Purser (Ctrl+Q)</source>
        <translation>Quitter Purser (Ctrl+Q)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Its short name, as your administrator gave it to you.</source>
        <translation>Son nom court, tel que votre administrateur vous l'a donné.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Manage profiles…</source>
        <translation>Gérer les profils…</translation>
    </message>
    <message>
        <source>Embedded database</source>
        <translation>Base de données intégrée</translation>
    </message>
    <message>
        <source>%1, looking…</source>
        <translation>%1, recherche…</translation>
    </message>
    <message>
        <source>%1, running</source>
        <translation>%1, en marche</translation>
    </message>
    <message>
        <source>%1, connected</source>
        <translation>%1, connecté</translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation>%1, pas de réponse</translation>
    </message>
    <message>
        <source>Another company…</source>
        <translation>Autre société…</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>to your company</source>
        <translation>à votre société</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Type the e-mail address of your account.</source>
        <translation>Saisissez l'adresse e-mail de votre compte.</translation>
    </message>
    <message>
        <source>This is not an e-mail address; one looks like name@company.com.</source>
        <translation>Ce n'est pas une adresse e-mail ; elle ressemble à nom@societe.com.</translation>
    </message>
    <message>
        <source>Type the short name of your company.</source>
        <translation>Saisissez le nom court de votre société.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion en cours…</translation>
    </message>
</context>
<context>
    <name>purser::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>purser::ui::StagedBar</name>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Forget all staged edits. Undo brings them back.</source>
        <translation>Oublier toutes les modifications en attente. Annuler les ramène.</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Vérifier les modifications</translation>
    </message>
    <message>
        <source>See what would change before anything is written (%1)</source>
        <translation>Voir ce qui changerait avant que rien ne soit écrit (%1)</translation>
    </message>
    <message>
        <source>Settle the conflicts: keep your values or take those of the database</source>
        <translation>Régler les conflits : garder vos valeurs ou prendre celles de la base</translation>
    </message>
    <message>
        <source>Kept on this computer until you commit</source>
        <translation>Conservé sur cet ordinateur jusqu'à l'application</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message numerus="yes">
        <source>%Ln staged edits on %1</source>
        <translation>
            <numerusform>%Ln modification en attente sur %1</numerusform>
            <numerusform>%Ln modifications en attente sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation>
            <numerusform>%Ln produit</numerusform>
            <numerusform>%Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts</source>
        <translation>
            <numerusform>%Ln conflit</numerusform>
            <numerusform>%Ln conflits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln products deleted</source>
        <translation>
            <numerusform>%Ln produit supprimé</numerusform>
            <numerusform>%Ln produits supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, but cannot be saved. %1</source>
        <translation>Gardé, mais ne peut pas être enregistré. %1</translation>
    </message>
</context>
<context>
    <name>purser::ui::StartupWindow</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>purser::ui::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>purser::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Annuler ce qui est en cours</translation>
    </message>
    <message>
        <source>Change the theme: light, dark, like the system</source>
        <translation>Changer de thème : clair, sombre, comme le système</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Thème : %1</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Montrer les tâches</translation>
    </message>
    <message>
        <source>Progress of the running jobs</source>
        <translation>Avancement des tâches en cours</translation>
    </message>
</context>
<context>
    <name>purser::ui::SyncErrorView</name>
    <message>
        <source>Errors of syncs</source>
        <translation>Erreurs des synchros</translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>Le message entier</translation>
    </message>
    <message>
        <source>Retry the chosen errors</source>
        <translation>Réessayer les erreurs choisies</translation>
    </message>
    <message>
        <source>Settle or reopen the chosen errors</source>
        <translation>Régler ou rouvrir les erreurs choisies</translation>
    </message>
    <message>
        <source>All stores</source>
        <translation>Toutes les boutiques</translation>
    </message>
    <message>
        <source>Which errors are shown</source>
        <translation>Quelles erreurs sont montrées</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Product, message or code</source>
        <translation>Produit, message ou code</translation>
    </message>
    <message>
        <source>Search in product, message and code</source>
        <translation>Chercher dans le produit, le message et le code</translation>
    </message>
    <message>
        <source>Find an error</source>
        <translation>Chercher une erreur</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Montrer la tâche</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Open  %1</source>
        <translation>À régler  %1</translation>
    </message>
    <message>
        <source>Settled  %1</source>
        <translation>Réglé  %1</translation>
    </message>
    <message>
        <source>Showing what was read before. %1</source>
        <translation>Affichage de ce qui a été lu avant. %1</translation>
    </message>
    <message>
        <source>The errors could not be read</source>
        <translation>Les erreurs n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No error matches</source>
        <translation>Aucune erreur ne correspond</translation>
    </message>
    <message>
        <source>Errors are hidden by the store or the search text.</source>
        <translation>Des erreurs sont masquées par la boutique ou le texte cherché.</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Montrer les tâches</translation>
    </message>
    <message>
        <source>Nothing was settled yet</source>
        <translation>Rien n’a encore été réglé</translation>
    </message>
    <message>
        <source>No open errors</source>
        <translation>Aucune erreur à régler</translation>
    </message>
    <message>
        <source>Errors that somebody has settled are kept here.</source>
        <translation>Les erreurs que quelqu’un a réglées sont conservées ici.</translation>
    </message>
    <message>
        <source>What a sync cannot do, for example a price that the store refuses, waits here for you.</source>
        <translation>Ce qu’une synchro ne peut pas faire, par exemple un prix que la boutique refuse, vous attend ici.</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Réessayer %1</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>Rouvrir %1</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Settle %1</source>
        <translation>Régler %1</translation>
    </message>
    <message>
        <source>Settled %1 by the next sync.</source>
        <translation>Réglé (%1) par la synchro suivante.</translation>
    </message>
    <message>
        <source>Settled %1 by %2.</source>
        <translation>Réglé (%1) par %2.</translation>
    </message>
    <message>
        <source>%1 settled.</source>
        <translation>%1 réglées.</translation>
    </message>
    <message>
        <source>%1 open again.</source>
        <translation>Rouvert : %1.</translation>
    </message>
    <message>
        <source>They are tried again in a job of their own.</source>
        <translation>Nouvel essai dans une tâche à part.</translation>
    </message>
    <message numerus="yes">
        <source>They are tried again in %Ln jobs.</source>
        <translation>
            <numerusform>Nouvel essai dans %Ln tâche.</numerusform>
            <numerusform>Nouvel essai dans %Ln tâches.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: %1 of %2. The others were changed meanwhile, or belong to stores you do not manage.</source>
        <translation>Modifiés : %1 sur %2. Les autres l’ont été entre-temps, ou appartiennent à des boutiques que vous ne gérez pas.</translation>
    </message>
</context>
<context>
    <name>purser::ui::Theme</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>purser::ui::TitleChangeDialog</name>
    <message>
        <source>Change titles</source>
        <translation>Changer les titres</translation>
    </message>
    <message>
        <source>Find (capital letters matter)</source>
        <translation>Chercher (majuscules et minuscules comptent)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Put in front</source>
        <translation>Mettre devant</translation>
    </message>
    <message>
        <source>Put at the end</source>
        <translation>Mettre à la fin</translation>
    </message>
    <message>
        <source>Type what is to be found, or what is to be put in front or at the end.</source>
        <translation>Tapez ce qui est à chercher, ou ce qui est à mettre devant ou à la fin.</translation>
    </message>
    <message>
        <source>“%1” would stay as it is.</source>
        <translation>« %1 » resterait tel quel.</translation>
    </message>
    <message>
        <source>For example “%1” → “%2”</source>
        <translation>Par exemple « %1 » → « %2 »</translation>
    </message>
</context>
<context>
    <name>purser::ui::UndoPage</name>
    <message>
        <source>Undo preview</source>
        <translation>Aperçu de l’annulation</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing is written until you apply</source>
        <translation>Rien n'est écrit avant que vous n'appliquiez</translation>
    </message>
    <message>
        <source>Back; nothing is undone (Esc)</source>
        <translation>Retour ; rien n’est annulé (Esc)</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Quels changements sont montrés</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Revient</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Reste tel quel</translation>
    </message>
    <message>
        <source>One transaction: all of it or nothing. It appears in History and can be undone itself.</source>
        <translation>Une transaction : tout ou rien. Elle apparaît dans l’historique et peut être annulée à son tour.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Undo is for people who may edit</source>
        <translation>L’annulation est pour ceux qui peuvent modifier</translation>
    </message>
    <message>
        <source>The preview could not be read</source>
        <translation>L’aperçu n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tout %1</translation>
    </message>
    <message>
        <source>Goes back %1</source>
        <translation>Reviennent %1</translation>
    </message>
    <message>
        <source>Stays %1</source>
        <translation>Restent %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Écarté par vous</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Changé depuis</translation>
    </message>
    <message>
        <source>Cannot go back</source>
        <translation>Ne peut pas revenir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Show History</source>
        <translation>Montrer l’historique</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>All of it already has the values from before.</source>
        <translation>Tout a déjà les valeurs d’avant.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n'a été écrit.</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Rien n’a été annulé.</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Redo…</source>
        <translation>Rétablir…</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>Retour au catalogue</translation>
    </message>
    <message>
        <source>Locking the products and comparing them with the batch…</source>
        <translation>Verrouillage des produits et comparaison avec le lot…</translation>
    </message>
    <message>
        <source>Writing it into History…</source>
        <translation>Inscription dans l’historique…</translation>
    </message>
    <message>
        <source>Writing: %1 of %2</source>
        <translation>Écriture : %1 sur %2</translation>
    </message>
    <message>
        <source>Saving… This cannot be stopped any more.</source>
        <translation>Enregistrement… Cela ne peut plus être arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since</source>
        <translation>
            <numerusform>%Ln changé depuis</numerusform>
            <numerusform>%Ln changés depuis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot go back</source>
        <translation>
            <numerusform>%Ln ne peut pas revenir</numerusform>
            <numerusform>%Ln ne peuvent pas revenir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already as before</source>
        <translation>
            <numerusform>%Ln déjà comme avant</numerusform>
            <numerusform>%Ln déjà comme avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln products</source>
        <translation>
            <numerusform>%1 sur %Ln produit</numerusform>
            <numerusform>%1 sur %Ln produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>%Ln cellule</numerusform>
            <numerusform>%Ln cellules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln changement</numerusform>
            <numerusform>%Ln changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln changes</source>
        <translation>
            <numerusform>Rétablir %Ln changement</numerusform>
            <numerusform>Rétablir %Ln changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln changes</source>
        <translation>
            <numerusform>Annuler %Ln changement</numerusform>
            <numerusform>Annuler %Ln changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were skipped: they have changed meanwhile, or cannot go back.</source>
        <translation>
            <numerusform>%Ln a été sauté : il a changé entre-temps, ou ne peut pas revenir.</numerusform>
            <numerusform>%Ln ont été sautés : ils ont changé entre-temps, ou ne peuvent pas revenir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are applied again.</source>
        <translation>
            <numerusform>%Ln changement est appliqué à nouveau.</numerusform>
            <numerusform>%Ln changements sont appliqués à nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are undone.</source>
        <translation>
            <numerusform>%Ln changement est annulé.</numerusform>
            <numerusform>%Ln changements sont annulés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::ui::UserTable</name>
    <message>
        <source>People of the company</source>
        <translation>Personnes de la société</translation>
    </message>
</context>
<context>
    <name>purser::ui::UsersPage</name>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nouveau mot de passe…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>The people could not be read</source>
        <translation>Les personnes n'ont pas pu être lues</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>People are for administrators</source>
        <translation>Les personnes sont l'affaire des administrateurs</translation>
    </message>
    <message>
        <source>Your role is %1. %2 can grant “users: manage”.</source>
        <translation>Votre rôle est %1. %2 peuvent accorder « users: manage ».</translation>
    </message>
    <message>
        <source>%1 in this company</source>
        <translation>%1 dans cette société</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>You cannot disable yourself.</source>
        <translation>Vous ne pouvez pas vous désactiver vous-même.</translation>
    </message>
    <message>
        <source>Select a person first.</source>
        <translation>Choisissez d'abord une personne.</translation>
    </message>
    <message>
        <source>The person was added.</source>
        <translation>La personne a été ajoutée.</translation>
    </message>
    <message>
        <source>%1 was changed. It counts from the next thing they do.</source>
        <translation>%1 a été modifié. Cela vaut dès sa prochaine action.</translation>
    </message>
    <message>
        <source>%1 has a new password.</source>
        <translation>%1 a un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>Désactiver %1 ?</translation>
    </message>
    <message>
        <source>%1 is signed out at once and cannot sign in until enabled again. Nothing of their work is deleted.</source>
        <translation>%1 est déconnecté aussitôt et ne peut plus se connecter avant d'être réactivé. Rien de son travail n'est supprimé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 peut se connecter de nouveau.</translation>
    </message>
    <message>
        <source>%1 is disabled and was signed out.</source>
        <translation>%1 est désactivé et a été déconnecté.</translation>
    </message>
</context>
<context>
    <name>purser::ui::VendorDialog</name>
    <message>
        <source>Set vendor</source>
        <translation>Définir le fournisseur</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>The vendor has %1 characters; at most %2 fit. Shorten it.</source>
        <translation>Le fournisseur a %1 caractères ; au plus %2 tiennent. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>Empty: the products lose their vendor.</source>
        <translation>Vide : les produits perdent leur fournisseur.</translation>
    </message>
</context>
<context>
    <name>purser::ui::ViewCommands</name>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>View of %1</source>
        <translation>Vue de %1</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>purser::ui::ViewDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Share with the whole company</source>
        <translation>Partager avec toute la société</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Filters, search, sorting and columns are kept under this name.</source>
        <translation>Filtres, recherche, tri et colonnes sont gardés sous ce nom.</translation>
    </message>
    <message>
        <source>Everybody in your company can open it; only you and administrators can change it.</source>
        <translation>Toute la société peut l’ouvrir ; seuls vous et les administrateurs peuvent la changer.</translation>
    </message>
    <message>
        <source>Open in the store %1</source>
        <translation>Ouvrir dans la boutique %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A view needs a name. Type one.</source>
        <translation>Une vue a besoin d’un nom. Tapez-en un.</translation>
    </message>
</context>
<context>
    <name>purser::ui::detailsections</name>
    <message>
        <source>Completeness</source>
        <translation>Complétude</translation>
    </message>
    <message>
        <source>margin %1 → %2</source>
        <translation>marge %1 → %2</translation>
    </message>
    <message>
        <source>somebody else set %1</source>
        <translation>quelqu'un d'autre a mis %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>Stock %1</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Code-barres</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>linked as %1</source>
        <translation>lié comme %1</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Manque encore</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>No description yet.</source>
        <translation>Pas encore de description.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>No images yet. An import brings them by their addresses.</source>
        <translation>Pas encore d'images. Un import les amène par leurs adresses.</translation>
    </message>
    <message>
        <source>No alt text</source>
        <translation>Sans texte alternatif</translation>
    </message>
    <message>
        <source>No attributes. A product with variants has one for each option, such as Size or Colour.</source>
        <translation>Pas d'attributs. Un produit à variantes en a un par option, comme Taille ou Couleur.</translation>
    </message>
    <message>
        <source>%1 (variants differ by it)</source>
        <translation>%1 (distingue les variantes)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>in step last at %1</source>
        <translation>dernière synchro : %1</translation>
    </message>
</context>
<context>
    <name>purser::views::ViewRepository</name>
    <message>
        <source>This view does not exist any more, or is not shared with you any more.</source>
        <translation>Cette vue n’existe plus, ou n’est plus partagée avec vous.</translation>
    </message>
    <message>
        <source>There is a view named “%1” already. Choose another name.</source>
        <translation>Il y a déjà une vue nommée « %1 ». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” belongs to %2. Only they and administrators can change it; save yours under another name.</source>
        <translation>« %1 » appartient à %2. Seuls cette personne et les administrateurs peuvent la changer ; enregistrez la vôtre sous un autre nom.</translation>
    </message>
    <message>
        <source>“%1” was changed on another computer meanwhile. Open it again, or save yours under another name.</source>
        <translation>« %1 » a été changée entre-temps sur un autre ordinateur. Ouvrez-la à nouveau, ou enregistrez la vôtre sous un autre nom.</translation>
    </message>
    <message>
        <source>“%1” belongs to %2. Only they and administrators can delete it.</source>
        <translation>« %1 » appartient à %2. Seuls cette personne et les administrateurs peuvent la supprimer.</translation>
    </message>
</context>
<context>
    <name>purser::webhooks::Receiver</name>
    <message>
        <source>Deliveries cannot be received at %1, port %2: %3.</source>
        <translation>Les webhooks ne peuvent pas être reçus sur %1, port %2 : %3.</translation>
    </message>
    <message>
        <source>“%1” is no place to receive deliveries. Write an address and a port, as in 127.0.0.1:8480.</source>
        <translation>« %1 » n’est pas un endroit où recevoir des webhooks. Écrivez une adresse et un port, comme 127.0.0.1:8480.</translation>
    </message>
</context>
<context>
    <name>purser::webhooks::RepairHandler</name>
    <message>
        <source>This job names no connection to a store.</source>
        <translation>Cette tâche ne nomme aucune connexion à une boutique.</translation>
    </message>
    <message>
        <source>The job was asked to stop.</source>
        <translation>On a demandé à la tâche de s’arrêter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln webhooks were made at the store, removed: %1.</source>
        <translation>
            <numerusform>%Ln webhook a été créé dans la boutique, supprimés : %1.</numerusform>
            <numerusform>%Ln webhooks ont été créés dans la boutique, supprimés : %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>purser::worker::StoreOpener</name>
    <message>
        <source>This job names no connection to a store.</source>
        <translation>Cette tâche ne nomme aucune connexion à une boutique.</translation>
    </message>
    <message>
        <source>The connection of this job does not exist any more.</source>
        <translation>La connexion de cette tâche n’existe plus.</translation>
    </message>
    <message>
        <source>The connection “%1” was revoked. Connect the store again.</source>
        <translation>La connexion « %1 » a été révoquée. Connectez la boutique à nouveau.</translation>
    </message>
    <message>
        <source>This version cannot work with stores of %1.</source>
        <translation>Cette version ne sait pas travailler avec les boutiques de %1.</translation>
    </message>
</context>
</TS>

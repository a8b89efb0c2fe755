<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>catalog</name>
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
    <name>main</name>
    <message>
        <source>The back office for all your stores.</source>
        <translation>Le back-office de toutes vos boutiques.</translation>
    </message>
    <message>
        <source>Opens the demo company, creating it when there is no company yet.</source>
        <translation>Ouvre la société de démonstration, en la créant s&apos;il n&apos;y a pas encore de société.</translation>
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
</context>
<context>
    <name>purser::Decimal</name>
    <message>
        <source>“%1” is not a number. An amount looks like 21.50.</source>
        <translation>« %1 » n&apos;est pas un nombre. Un montant s&apos;écrit comme 21.50.</translation>
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
        <translation>Le profil %1 n&apos;existe plus.</translation>
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
        <translation>Une page n&apos;a pas été complète en cinq minutes.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
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
        <source>Import products…</source>
        <translation>Importer des produits…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
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
        <translation>Saisissez l&apos;adresse e-mail avec laquelle cette personne se connecte.</translation>
    </message>
    <message>
        <source>This is no e-mail address. It looks like name@company.com.</source>
        <translation>Ce n&apos;est pas une adresse e-mail. Elle ressemble à nom@societe.com.</translation>
    </message>
    <message>
        <source>Choose a password for the first sign-in.</source>
        <translation>Choisissez un mot de passe pour la première connexion.</translation>
    </message>
    <message>
        <source>At least %1 characters, please.</source>
        <translation>Au moins %1 caractères, s&apos;il vous plaît.</translation>
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
        <translation>Saisissez le nom ou l&apos;adresse du serveur.</translation>
    </message>
    <message>
        <source>The name of a server has no spaces or commas.</source>
        <translation>Le nom d&apos;un serveur ne contient ni espace ni virgule.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; PostgreSQL usually has 5432.</source>
        <translation>Un port est un nombre de 1 à 65535 ; PostgreSQL utilise d&apos;ordinaire 5432.</translation>
    </message>
    <message>
        <source>Type the name of the database; usually it is purser.</source>
        <translation>Saisissez le nom de la base de données ; d&apos;ordinaire purser.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Le fichier de l&apos;autorité %1 ne peut pas être lu.</translation>
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
        <translation>Cette personne n&apos;existe pas dans cette société.</translation>
    </message>
    <message>
        <source>Nobody in this company has the address %1.</source>
        <translation>Personne dans cette société n&apos;a l&apos;adresse %1.</translation>
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
        <translation>Ne s&apos;est pas encore connecté</translation>
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
        <translation>Ce produit n&apos;existe plus. Quelqu&apos;un l&apos;a supprimé.</translation>
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
        <translation>Les montants en %1 n&apos;ont pas de décimales.</translation>
    </message>
    <message>
        <source>Amounts in %1 have at most %2 decimal places.</source>
        <translation>Les montants en %1 ont au plus %2 décimales.</translation>
    </message>
    <message>
        <source>“%1” is not a status of a product.</source>
        <translation>« %1 » n&apos;est pas un statut de produit.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 ».</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2 at once. The way is %3: save each step before the next.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 » d&apos;un seul coup. Le chemin est %3 : enregistrez chaque étape avant la suivante.</translation>
    </message>
    <message>
        <source>This product has %1 variants, and its stock is their sum. Edit the stock of a variant instead.</source>
        <translation>Ce produit a %1 variantes et son stock est leur somme. Modifiez plutôt le stock d&apos;une variante.</translation>
    </message>
    <message>
        <source>Stock is a whole number such as 12; “%1” is not.</source>
        <translation>Le stock est un nombre entier comme 12 ; « %1 » n&apos;en est pas un.</translation>
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
        <source>Its stock is the sum of %n variant(s). Change the stock of the variants instead.</source>
        <translation>Son stock est la somme de %n variantes. Modifiez plutôt le stock des variantes.</translation>
    </message>
    <message>
        <source>A product needs a title.</source>
        <translation>Il faut un titre au produit.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your company.</source>
        <translation>Ce compte est désactivé. Adressez-vous à un administrateur de votre société.</translation>
    </message>
    <message>
        <source>Your role may look at products but not change them. An administrator of your company can grant “catalog: write”.</source>
        <translation>Votre rôle permet de consulter les produits, pas de les modifier. Un administrateur de votre société peut accorder « catalog: write ».</translation>
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
        <source>Alt text on 1 image</source>
        <translation>Texte alternatif sur 1 image</translation>
    </message>
    <message>
        <source>Alt text on %1 images</source>
        <translation>Texte alternatif sur %1 images</translation>
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
        <source>The primary image is the first of the product&apos;s images.</source>
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
</context>
<context>
    <name>purser::catalog::CatalogService</name>
    <message>
        <source>This product does not exist any more, or you may no longer see it.</source>
        <translation>Ce produit n&apos;existe plus, ou vous n&apos;avez plus le droit de le voir.</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile. Nothing was written. Look at it again, then repeat.</source>
        <translation>Quelqu&apos;un d&apos;autre a modifié « %1 » entre-temps. Rien n&apos;a été écrit. Regardez-le de nouveau, puis recommencez.</translation>
    </message>
    <message>
        <source>A product that is %1 cannot become %2.</source>
        <translation>Un produit « %1 » ne peut pas devenir « %2 ».</translation>
    </message>
</context>
<context>
    <name>purser::catalog::ChangeSet</name>
    <message>
        <source>Somebody deleted this product, or you may no longer see it.</source>
        <translation>Quelqu&apos;un a supprimé ce produit, ou vous n&apos;avez plus le droit de le voir.</translation>
    </message>
    <message>
        <source>Somebody else changed this field after you did.</source>
        <translation>Quelqu&apos;un d&apos;autre a modifié ce champ après vous.</translation>
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
        <source>Taking of the database&apos;s values</source>
        <translation>Reprise des valeurs de la base</translation>
    </message>
    <message>
        <source>Applied changes</source>
        <translation>Modifications appliquées</translation>
    </message>
    <message>
        <source>The database refused this change.</source>
        <translation>La base de données a refusé cette modification.</translation>
    </message>
</context>
<context>
    <name>purser::catalog::EditJournal</name>
    <message>
        <source>Staged edits cannot be kept on this computer: %1 (%2). Commit them before you close Purser, or make room on the disk.</source>
        <translation>Les modifications en attente ne peuvent pas être conservées sur cet ordinateur : %1 (%2). Appliquez-les avant de fermer Purser, ou libérez de la place.</translation>
    </message>
    <message>
        <source>the folder cannot be created</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>the folder is locked by other windows of Purser, or may not be written</source>
        <translation>le dossier est verrouillé par d&apos;autres fenêtres de Purser, ou n&apos;est pas inscriptible</translation>
    </message>
    <message>
        <source>The end of the file with your staged edits was damaged, probably by a crash. Everything before it was read; the last step may be missing. A copy is kept at %1.</source>
        <translation>La fin du fichier de vos modifications en attente était endommagée, sans doute par un plantage. Tout ce qui précède a été lu ; la dernière étape peut manquer. Une copie est conservée dans %1.</translation>
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
        <translation>« %1 » n&apos;a pas de devise. Choisissez une boutique, qui en a une.</translation>
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
        <translation>Ce produit n&apos;existe plus. Quelqu&apos;un l&apos;a supprimé.</translation>
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
        <translation>en conflit : quelqu&apos;un d&apos;autre l&apos;a mis à %1 entre-temps</translation>
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
        <translation>Cette cellule n&apos;est pas modifiable.</translation>
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
        <translation>Quelqu&apos;un d&apos;autre l&apos;a mis à %1 à %2.</translation>
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
        <translation>Avant</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Après</translation>
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
        <translation>Étape suivante</translation>
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

  start            la crée au besoin et la démarre, jusqu&apos;à db stop
  stop [--force]   l&apos;arrête ; avec --force même si Purser est ouvert
  status           dit son état : code de sortie 0 si elle tourne, sinon 3
  backup FILE      enregistre tout dans un fichier (format de pg_dump,
                   avec les comptes) ; ne remplace FILE qu&apos;une fois complet
  restore FILE     met une sauvegarde à la place des données actuelles, gardées
                   jusqu&apos;à ce que tout soit bon ; refuse si Purser est ouvert
  psql [ARGUMENTS] ouvre psql en superutilisateur de la base intégrée

Un autre dossier que d&apos;habitude : purserctl --data-dir DIR db …</translation>
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
        <translation>Il n&apos;y a pas de base de données intégrée dans %1, donc rien à enregistrer.</translation>
    </message>
    <message>
        <source>Saved %1 tables and %2 logins in %3 (%4).</source>
        <translation>%1 tables et %2 comptes enregistrés dans %3 (%4).</translation>
    </message>
    <message>
        <source>The backup %1 is not there or cannot be read.</source>
        <translation>La sauvegarde %1 n&apos;existe pas ou ne peut pas être lue.</translation>
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
        <translation>trop d&apos;arguments.</translation>
    </message>
    <message>
        <source>db start, stop, status, backup, restore or psql?</source>
        <translation>db start, stop, status, backup, restore ou psql ?</translation>
    </message>
    <message>
        <source>there is no action db %1.</source>
        <translation>il n&apos;y a pas d&apos;action db %1.</translation>
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
  --ca-file FILE     the authority that signed the server&apos;s certificate
  --company NAME     creates a company of this name …
  --slug SHORT       … with this short name for signing in …
  --email ADDRESS    … and this administrator
  --name NAME        the administrator&apos;s name

Passwords are asked for, or come from PURSER_ADMIN_PASSWORD (the server&apos;s
administrator) and PURSER_PASSWORD (the company&apos;s).</source>
        <translation>Utilisation : purserctl setup --host HOST [options]

Prépare un serveur PostgreSQL pour Purser : base, rôles, schéma et la première
société avec son administrateur. Peut être relancé, aussi après une mise à jour.

  --host HOST        nom du serveur, ou dossier de son socket unix
  --port PORT        5432 par défaut
  --database NAME    purser par défaut ; créée si elle manque
  --admin ROLE       superutilisateur du serveur ; postgres par défaut
  --tls MODE         verify-full (par défaut), verify-ca, require, off
  --ca-file FILE     l&apos;autorité qui a signé le certificat du serveur
  --company NAME     crée une société de ce nom …
  --slug SHORT       … avec ce nom court pour se connecter …
  --email ADDRESS    … et cet administrateur
  --name NAME        le nom de l&apos;administrateur

Les mots de passe sont demandés, ou viennent de PURSER_ADMIN_PASSWORD
(l&apos;administrateur du serveur) et de PURSER_PASSWORD (celui de la société).</translation>
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

  create             2 400 produits pour Korvala, ou N (jusqu&apos;à 1 000 000),
                     et un quart pour Mistral
  erase              retire les deux sociétés, leurs données et leurs comptes

Tous ceux de Korvala se connectent avec korvala-demo (dana@korvala.example
est responsable de boutique), tous ceux de Mistral avec mistral-demo.</translation>
    </message>
    <message>
        <source>--products %1 is no number.</source>
        <translation>--products %1 n&apos;est pas un nombre.</translation>
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
        <source>Usage: purserctl [--profile NAME] import FILE --company SHORT --email ADDRESS [options]

Imports a product export of WooCommerce or Shopify (CSV). Good rows are written in
one transaction, rows with errors are listed and left out. Importing the same file
again changes nothing.

  --company SHORT    the short name of the company
  --email ADDRESS    who imports; the password is asked for, or PURSER_PASSWORD
  --store NAME       the store to import into; the only one that fits unless given
  --status WHAT      draft (default): new products start as drafts;
                     file: the status of the file, where that step is allowed
  --dry-run          shows what would be done and writes nothing
  --errors FILE      saves the rows with errors as CSV

Exit code 0 when every row was good, 1 when rows were left out or nothing was done.</source>
        <translation>Utilisation : purserctl [--profile NAME] import FILE --company SHORT --email ADDRESS [options]

Importe un export de produits WooCommerce ou Shopify (CSV). Les bonnes lignes sont
écrites en une transaction, celles en erreur sont listées et laissées. Importer de
nouveau le même fichier ne change rien.

  --company SHORT    le nom court de la société
  --email ADDRESS    qui importe ; le mot de passe est demandé, ou PURSER_PASSWORD
  --store NAME       la boutique visée ; par défaut la seule qui convient
  --status WHAT      draft (par défaut) : les nouveaux produits sont des brouillons ;
                     file : le statut du fichier, là où cette étape est permise
  --dry-run          montre ce qui serait fait et n&apos;écrit rien
  --errors FILE      enregistre en CSV les lignes en erreur

Code de sortie 0 si chaque ligne était bonne, 1 si des lignes ont été laissées ou si rien n&apos;a été fait.</translation>
    </message>
    <message>
        <source>There is no profile %1. The profiles are those of the sign-in window.</source>
        <translation>Il n&apos;y a pas de profil %1. Les profils sont ceux de la fenêtre de connexion.</translation>
    </message>
    <message>
        <source>Say which store: --store NAME, one of %1.</source>
        <translation>Dites quelle boutique : --store NAME, une parmi %1.</translation>
    </message>
    <message>
        <source>There is no store %1. There are: %2.</source>
        <translation>Il n&apos;y a pas de boutique %1. Il y a : %2.</translation>
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
        <source>Reading</source>
        <translation>Lecture</translation>
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
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run).</source>
        <translation>Rien n&apos;a été écrit (--dry-run).</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Imported: %1 products and %2 variants created, %3 products and %4 variants updated.</source>
        <translation>Importé : %1 produits et %2 variantes créés, %3 produits et %4 variantes mis à jour.</translation>
    </message>
    <message>
        <source>Imports products from a WooCommerce or Shopify export</source>
        <translation>Importe des produits d&apos;un export WooCommerce ou Shopify</translation>
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
        <translation>il n&apos;y a pas de rôle %1.</translation>
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
        <translation>Liste, ajoute, désactive les personnes d&apos;une société</translation>
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

The administrator&apos;s password is asked for, or comes from PURSER_PASSWORD; the
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

Le mot de passe de l&apos;administrateur est demandé, ou vient de PURSER_PASSWORD ; le
nouveau mot de passe de add et password de PURSER_NEW_PASSWORD.</translation>
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
</context>
<context>
    <name>purser::db</name>
    <message>
        <source>The connection was lost while the change was being saved, and the server has not answered since. Whether it was saved will be known when the connection is back.</source>
        <translation>La connexion a été perdue pendant l&apos;enregistrement et le serveur n&apos;a pas répondu depuis. On saura si c&apos;est enregistré au retour de la connexion.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>La connexion à la base de données a été perdue.</translation>
    </message>
    <message>
        <source>The database server is stopping or restarting.</source>
        <translation>Le serveur de base de données s&apos;arrête ou redémarre.</translation>
    </message>
    <message>
        <source>The database did not answer in time, so the request was stopped.</source>
        <translation>La base de données n&apos;a pas répondu à temps ; la demande a été arrêtée.</translation>
    </message>
    <message>
        <source>The disk of the database is full. Nothing was changed; free some space.</source>
        <translation>Le disque de la base de données est plein. Rien n&apos;a été modifié ; libérez de la place.</translation>
    </message>
    <message>
        <source>The database server has no room for another connection.</source>
        <translation>Le serveur de base de données n&apos;a plus de place pour une connexion.</translation>
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
        <translation>Vous n&apos;avez pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>Somebody else was changing the same rows. Nothing was changed; try again.</source>
        <translation>Quelqu&apos;un d&apos;autre modifiait les mêmes lignes. Rien n&apos;a été modifié ; réessayez.</translation>
    </message>
    <message>
        <source>Somebody else is changing this at the moment. Try again.</source>
        <translation>Quelqu&apos;un d&apos;autre modifie ceci en ce moment. Réessayez.</translation>
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
        <translation>Quelqu&apos;un a déjà cette adresse e-mail.</translation>
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
        <translation>%1 présente un certificat auquel cet ordinateur ne se fie pas. Choisissez le fichier d&apos;autorité donné par votre administrateur.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name. Use the name written in the certificate, or ask your administrator for a new one.</source>
        <translation>Le certificat de %1 est à un autre nom. Utilisez le nom inscrit dans le certificat, ou demandez-en un nouveau à votre administrateur.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>Le fichier de l&apos;autorité %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 does not offer TLS. Ask your administrator to switch it on; passwords would travel readable without it.</source>
        <translation>%1 n&apos;offre pas TLS. Demandez à votre administrateur de l&apos;activer ; sans lui les mots de passe circuleraient en clair.</translation>
    </message>
    <message>
        <source>There is no computer named %1. Check the spelling, and the network.</source>
        <translation>Aucun ordinateur ne s&apos;appelle %1. Vérifiez l&apos;orthographe et le réseau.</translation>
    </message>
    <message>
        <source>The embedded database is not running.</source>
        <translation>La base de données intégrée ne tourne pas.</translation>
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
        <translation>Le serveur de base de données démarre ou s&apos;arrête.</translation>
    </message>
    <message>
        <source>There is no database %1 on %2. Ask your administrator to run purserctl setup.</source>
        <translation>Il n&apos;y a pas de base %1 sur %2. Demandez à votre administrateur de lancer purserctl setup.</translation>
    </message>
    <message>
        <source>%1 does not accept connections from this computer. Ask your administrator.</source>
        <translation>%1 n&apos;accepte pas les connexions de cet ordinateur. Adressez-vous à votre administrateur.</translation>
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
        <translation>Le mot de passe n&apos;a pas pu être préparé : %1</translation>
    </message>
</context>
<context>
    <name>purser::db::Database</name>
    <message>
        <source>The program made a mistake while working with the database: %1</source>
        <translation>Le programme s&apos;est trompé en travaillant avec la base de données : %1</translation>
    </message>
</context>
<context>
    <name>purser::db::Migrator</name>
    <message>
        <source>This database was made by a newer Purser (step %1). Update the program on this computer; nothing was changed.</source>
        <translation>Cette base a été faite par un Purser plus récent (étape %1). Mettez à jour le programme de cet ordinateur ; rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>Step %1 of this database&apos;s schema is not the one this Purser knows: it was edited after it had been applied. Use the program that made the database, or restore a backup; nothing was changed.</source>
        <translation>L&apos;étape %1 du schéma de cette base n&apos;est pas celle que ce Purser connaît : elle a été modifiée après application. Utilisez le programme qui a fait la base, ou restaurez une sauvegarde ; rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>Step %1 of the schema failed, and nothing of it remains: %2</source>
        <translation>L&apos;étape %1 du schéma a échoué et il n&apos;en reste rien : %2</translation>
    </message>
    <message>
        <source>This database is not prepared for Purser. Ask your administrator to run purserctl setup.</source>
        <translation>Cette base n&apos;est pas préparée pour Purser. Demandez à votre administrateur de lancer purserctl setup.</translation>
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
        <translation>La société de démonstration est déjà là : « %1 » existe. Effacez-la d&apos;abord (purserctl demo erase), puis créez-la de nouveau.</translation>
    </message>
    <message>
        <source>Creating the demo company was stopped; nothing of it was kept.</source>
        <translation>La création de la société de démonstration a été arrêtée ; rien n&apos;en a été gardé.</translation>
    </message>
    <message>
        <source>Korvala Home has between 1 and 1,000,000 products.</source>
        <translation>Korvala Home a entre 1 et 1 000 000 de produits.</translation>
    </message>
    <message>
        <source>The company “%1” has the short name “%2”, but is not the demo company. Nothing was erased.</source>
        <translation>La société « %1 » a le nom court « %2 », mais n&apos;est pas la société de démonstration. Rien n&apos;a été effacé.</translation>
    </message>
    <message>
        <source>Erasing a company needs a superuser of the database.</source>
        <translation>Effacer une société demande un superutilisateur de la base.</translation>
    </message>
    <message>
        <source>There is no demo company here, so nothing was erased.</source>
        <translation>Il n&apos;y a pas de société de démonstration ici ; rien n&apos;a été effacé.</translation>
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
        <translation>Identifiant d&apos;URL</translation>
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
</context>
<context>
    <name>purser::files::CsvReader</name>
    <message>
        <source>The file is written in UTF-16. Save it as &quot;CSV UTF-8&quot; and open it again.</source>
        <translation>Le fichier est en UTF-16. Enregistrez-le en « CSV UTF-8 » et ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut pas être lu : %1</translation>
    </message>
    <message>
        <source>Not UTF-8 text. Save the file as &quot;CSV UTF-8&quot; and open it again.</source>
        <translation>Ce texte n&apos;est pas en UTF-8. Enregistrez le fichier en « CSV UTF-8 » et ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed.</source>
        <translation>Le guillemet ouvert à la ligne %1 n&apos;est jamais fermé.</translation>
    </message>
    <message>
        <source>The row that begins in line %1 is longer than 16 MB. A quotation mark is probably never closed.</source>
        <translation>La ligne qui commence à la ligne %1 dépasse 16 Mo. Un guillemet n&apos;est sans doute jamais fermé.</translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark. A quotation mark inside a value is written twice.</source>
        <translation>Il y a du texte après un guillemet fermant. Un guillemet dans une valeur s&apos;écrit deux fois.</translation>
    </message>
</context>
<context>
    <name>purser::files::FileProductImport</name>
    <message>
        <source>The import is still running.</source>
        <translation>L&apos;import est encore en cours.</translation>
    </message>
</context>
<context>
    <name>purser::files::ImportSession</name>
    <message>
        <source>“%1” has a header but no rows. There is nothing to import.</source>
        <translation>« %1 » a un en-tête mais aucune ligne. Il n&apos;y a rien à importer.</translation>
    </message>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8 avec BOM</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Aucun fichier n&apos;est ouvert.</translation>
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
        <translation>Son parent n&apos;est ni dans le fichier ni dans le catalogue.</translation>
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
        <translation>« %1 » ne peut pas être écrit : %2.</translation>
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
</context>
<context>
    <name>purser::files::ProductFile</name>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Il n&apos;y a pas de fichier « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2.</source>
        <translation>« %1 » ne peut pas être ouvert : %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>« %1 » est vide.</translation>
    </message>
    <message>
        <source>The header of &quot;%1&quot; cannot be read. %2</source>
        <translation>L&apos;en-tête de « %1 » ne peut pas être lu. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a WooCommerce nor a Shopify product export. Its first line must name their columns: Type, SKU, Name, … for WooCommerce, Handle, Title, … for Shopify.</source>
        <translation>« %1 » n&apos;est un export de produits ni de WooCommerce ni de Shopify. Sa première ligne doit nommer leurs colonnes : Type, SKU, Name, … pour WooCommerce, Handle, Title, … pour Shopify.</translation>
    </message>
    <message>
        <source>Same ID as line %1. The first one is kept.</source>
        <translation>Même identifiant qu&apos;à la ligne %1. Le premier est gardé.</translation>
    </message>
    <message>
        <source>Same SKU as line %1. The first one is kept.</source>
        <translation>Même SKU qu&apos;à la ligne %1. Le premier est gardé.</translation>
    </message>
    <message>
        <source>The file was changed while it was read. Open it again.</source>
        <translation>Le fichier a été modifié pendant la lecture. Ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file has no row in line %1.</source>
        <translation>Le fichier n&apos;a pas d&apos;enregistrement à la ligne %1.</translation>
    </message>
</context>
<context>
    <name>purser::files::RowReader</name>
    <message>
        <source>The row has %1 values, the header names %2 columns. Is a line break inside a value not quoted?</source>
        <translation>La ligne a %1 valeurs, l&apos;en-tête nomme %2 colonnes. Un saut de ligne dans une valeur est-il sans guillemets ?</translation>
    </message>
    <message>
        <source>The row has %1 values, the header names only %2 columns. Is a separator inside a value not quoted?</source>
        <translation>La ligne a %1 valeurs, l&apos;en-tête ne nomme que %2 colonnes. Un séparateur dans une valeur est-il sans guillemets ?</translation>
    </message>
    <message>
        <source>Not a number. A price looks like %1.</source>
        <translation>Ce n&apos;est pas un nombre. Un prix s&apos;écrit comme %1.</translation>
    </message>
    <message>
        <source>A price cannot be negative.</source>
        <translation>Un prix ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>Not a number. A measure looks like %1.</source>
        <translation>Ce n&apos;est pas un nombre. Une mesure s&apos;écrit comme %1.</translation>
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
        <translation>Ce n&apos;est pas une adresse web. L&apos;image serait perdue.</translation>
    </message>
    <message>
        <source>Too long: at most %1 characters fit here.</source>
        <translation>Trop long : %1 caractères au plus tiennent ici.</translation>
    </message>
    <message>
        <source>A price of ten thousand million and more is not plausible.</source>
        <translation>Un prix de dix milliards et plus n&apos;est pas plausible.</translation>
    </message>
    <message>
        <source>This measure is not plausible.</source>
        <translation>Cette mesure n&apos;est pas plausible.</translation>
    </message>
    <message>
        <source>This address is longer than 2,000 characters.</source>
        <translation>Cette adresse dépasse 2 000 caractères.</translation>
    </message>
</context>
<context>
    <name>purser::files::ShopifyProducts</name>
    <message>
        <source>Joins the rows of a product</source>
        <translation>Réunit les lignes d&apos;un produit</translation>
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
        <translation>Texte d&apos;une image</translation>
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
        <translation>Ce n&apos;est pas un statut : active, draft, archived et unlisted le sont.</translation>
    </message>
    <message>
        <source>The row has no handle, so it belongs to no product.</source>
        <translation>La ligne n&apos;a pas d&apos;identifiant d&apos;URL ; elle n&apos;appartient à aucun produit.</translation>
    </message>
    <message>
        <source>The option has a value but no name.</source>
        <translation>L&apos;option a une valeur mais pas de nom.</translation>
    </message>
    <message>
        <source>Same options as line %1. The first one is kept.</source>
        <translation>Mêmes options qu&apos;à la ligne %1. La première est gardée.</translation>
    </message>
    <message>
        <source>Its product in line %1 has an error.</source>
        <translation>Son produit, à la ligne %1, a une erreur.</translation>
    </message>
    <message>
        <source>Shopify product export</source>
        <translation>Export de produits Shopify</translation>
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
        <translation>Produit d&apos;une variation</translation>
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
        <translation>Une mesure d&apos;un million et plus n&apos;est pas plausible.</translation>
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
        <translation>Le produit de la ligne %1 est simple et n&apos;a pas de variations.</translation>
    </message>
    <message>
        <source>None of its variations can be imported.</source>
        <translation>Aucune de ses variations ne peut être importée.</translation>
    </message>
    <message>
        <source>WooCommerce product export</source>
        <translation>Export de produits WooCommerce</translation>
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
        <translation>Le fichier %1 est endommagé. Supprimez-le, ou restaurez-le d&apos;une sauvegarde ; il ne contient ni mots de passe ni données.</translation>
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
        <translation>Le mot de passe n&apos;a pas pu être conservé, car le disque de %1 est plein. Libérez de la place.</translation>
    </message>
    <message>
        <source>The password could not be kept in %1. Check that the folder is yours and may be written.</source>
        <translation>Le mot de passe n&apos;a pas pu être conservé dans %1. Vérifiez que le dossier est à vous et inscriptible.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not open. Unlock it and try again.</source>
        <translation>Le trousseau de cet ordinateur ne s&apos;est pas ouvert. Déverrouillez-le et réessayez.</translation>
    </message>
</context>
<context>
    <name>purser::secrets::FileSecretStore</name>
    <message>
        <source>The file of passwords %1 cannot be read. Check that it is yours.</source>
        <translation>Le fichier de mots de passe %1 ne peut pas être lu. Vérifiez qu&apos;il est à vous.</translation>
    </message>
    <message>
        <source>The file of passwords %1 is damaged. Move it away; Purser will ask for the passwords again.</source>
        <translation>Le fichier de mots de passe %1 est endommagé. Déplacez-le ; Purser redemandera les mots de passe.</translation>
    </message>
    <message>
        <source>No password is kept for this.</source>
        <translation>Aucun mot de passe n&apos;est conservé pour cela.</translation>
    </message>
    <message>
        <source>No keychain service runs here, so passwords are kept in %1, which only your account can read.</source>
        <translation>Aucun service de trousseau ne tourne ici ; les mots de passe sont conservés dans %1, que seul votre compte peut lire.</translation>
    </message>
</context>
<context>
    <name>purser::server</name>
    <message>
        <source>Opening the database was stopped.</source>
        <translation>L&apos;ouverture de la base de données a été arrêtée.</translation>
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
        <translation>%1 reste d&apos;un démarrage interrompu et ne peut pas être retiré. Vérifiez qu&apos;il est à vous.</translation>
    </message>
    <message>
        <source>Creating the database on this computer</source>
        <translation>Création de la base de données sur cet ordinateur</translation>
    </message>
    <message>
        <source>%1 belongs to somebody else, so the database cannot be reached safely there. Remove it and try again.</source>
        <translation>%1 appartient à quelqu&apos;un d&apos;autre ; la base ne peut pas y être jointe en sûreté. Retirez-le et réessayez.</translation>
    </message>
    <message>
        <source>The disk of %1 is full, so the database cannot run. Free some space and try again; nothing is lost.</source>
        <translation>Le disque de %1 est plein ; la base de données ne peut pas tourner. Libérez de la place et réessayez ; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Your disk quota for %1 is used up, so the database cannot run. Free some space and try again.</source>
        <translation>Votre quota de disque pour %1 est épuisé ; la base de données ne peut pas tourner. Libérez de la place et réessayez ; rien n&apos;est perdu.</translation>
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
        <translation>D&apos;autres utilisateurs peuvent lire la base de %1 ; le serveur refuse de tourner. Retirez-leur leurs droits avec chmod 700 sur le dossier cluster qui s&apos;y trouve.</translation>
    </message>
    <message>
        <source>A process of the database in %1 is still ending after a crash. Try again in a minute.</source>
        <translation>Un processus de la base de %1 se termine encore après un plantage. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>There is too little shared memory for the database in %1. Close other programs, or give the container more with --shm-size.</source>
        <translation>Il y a trop peu de mémoire partagée pour la base de %1. Fermez d&apos;autres programmes, ou donnez-en plus au conteneur avec --shm-size.</translation>
    </message>
    <message>
        <source>There is too little memory to run the database in %1. Close other programs and try again.</source>
        <translation>Il y a trop peu de mémoire pour la base de %1. Fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The database in %1 is damaged and cannot be opened. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation>La base de %1 est endommagée et ne peut pas être ouverte. Déplacez le dossier et restaurez votre dernière sauvegarde avec purserctl db restore ; le journal s&apos;y trouve dans server.log.</translation>
    </message>
    <message>
        <source>The database server may not use its files in %1. Check who owns them.</source>
        <translation>Le serveur ne peut pas utiliser ses fichiers dans %1. Vérifiez à qui ils appartiennent.</translation>
    </message>
    <message>
        <source>Files of the database in %1 are missing. Move the folder away and restore your last backup with purserctl db restore; the log is in server.log there.</source>
        <translation>Des fichiers de la base de %1 manquent. Déplacez le dossier et restaurez votre dernière sauvegarde avec purserctl db restore ; le journal s&apos;y trouve dans server.log.</translation>
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
        <translation>La base de données de %1 n&apos;a pas démarré. Ce que le serveur a dit s&apos;y trouve dans server.log.</translation>
    </message>
    <message>
        <source>The program %1 could not be started.</source>
        <translation>Le programme %1 n&apos;a pas pu être démarré.</translation>
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
        <source>“%1” cannot be a company&apos;s short name. Use lower-case letters, digits and hyphens: korvala, my-shop.</source>
        <translation>« %1 » ne peut pas être le nom court d&apos;une société. Utilisez des minuscules, des chiffres et des traits d&apos;union : korvala, ma-boutique.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address.</source>
        <translation>« %1 » n&apos;est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>The administrator needs a name.</source>
        <translation>Il faut un nom à l&apos;administrateur.</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters.</source>
        <translation>Le mot de passe est trop court : au moins %1 caractères.</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1. Purser needs 15.14 or later, because older versions can leak rows of other companies.</source>
        <translation>Le serveur a PostgreSQL %1. Purser demande 15.14 ou plus récent, car les versions antérieures peuvent laisser voir des lignes d&apos;autres sociétés.</translation>
    </message>
    <message>
        <source>A company with the short name %1 exists already. Nothing was changed.</source>
        <translation>Une société de nom court %1 existe déjà. Rien n&apos;a été modifié.</translation>
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
        <translation>Le serveur de base de données %1 n&apos;a pas pu être démarré.</translation>
    </message>
</context>
<context>
    <name>purser::server::Backup</name>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>Le disque est plein. Rien n&apos;a été modifié ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>%1 did not succeed. Nothing was changed.</source>
        <translation>%1 n&apos;a pas réussi. Rien n&apos;a été modifié.</translation>
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
        <translation>La sauvegarde n&apos;a pas pu être relue. Rien n&apos;a été remplacé.</translation>
    </message>
    <message>
        <source>The backup is complete</source>
        <translation>La sauvegarde est complète</translation>
    </message>
    <message>
        <source>The database is in use: %1 connections are open (%2). Close Purser everywhere and try again. Nothing was changed.</source>
        <translation>La base de données est utilisée : %1 connexions ouvertes (%2). Fermez Purser partout et réessayez. Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>The backup %1 is not there or cannot be read.</source>
        <translation>La sauvegarde %1 n&apos;existe pas ou ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Lecture de la sauvegarde</translation>
    </message>
    <message>
        <source>%1 is not a backup of Purser, or it is damaged.</source>
        <translation>%1 n&apos;est pas une sauvegarde de Purser, ou est endommagé.</translation>
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
        <translation>Attente d&apos;un autre Purser qui ouvre la même base</translation>
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
        <translation>Installez le paquet postgresql-%1 pour l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>The database in %1 was made by PostgreSQL %2, which is not on this computer. It was left as it is. %3</source>
        <translation>La base de %1 a été faite par PostgreSQL %2, qui n&apos;est pas sur cet ordinateur. Elle a été laissée telle quelle. %3</translation>
    </message>
    <message>
        <source>Waiting for the database to finish stopping</source>
        <translation>Attente de la fin de l&apos;arrêt de la base</translation>
    </message>
    <message>
        <source>Waiting for the database to answer</source>
        <translation>Attente d&apos;une réponse de la base</translation>
    </message>
    <message>
        <source>Starting the embedded database</source>
        <translation>Démarrage de la base de données intégrée</translation>
    </message>
    <message>
        <source>The database in %1 did not become ready. What it said is in server.log there.</source>
        <translation>La base de %1 n&apos;est pas devenue prête. Ce qu&apos;elle a dit s&apos;y trouve dans server.log.</translation>
    </message>
    <message>
        <source>The database was not closed properly and is being checked</source>
        <translation>La base n&apos;a pas été fermée correctement ; elle est vérifiée</translation>
    </message>
    <message>
        <source>Signing in to the embedded database</source>
        <translation>Connexion à la base de données intégrée</translation>
    </message>
    <message>
        <source>The password of the database in %1 is not in the keychain of this session, and another program uses the database. Close the other program, or work in its session.</source>
        <translation>Le mot de passe de la base de %1 n&apos;est pas dans le trousseau de cette session et un autre programme utilise la base. Fermez l&apos;autre programme, ou travaillez dans sa session.</translation>
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
        <translation>Purser est ouvert et utilise la base de %1. Fermez-le d&apos;abord, ou arrêtez la base avec --force.</translation>
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
        <translation>PostgreSQL %1 n&apos;est pas installé sur cet ordinateur. Installez le paquet postgresql-%1 et redémarrez Purser.</translation>
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
        <translation>%1 reste d&apos;un plantage et ne peut pas être retiré. Vérifiez que le dossier est à vous.</translation>
    </message>
    <message>
        <source>The database in %1 was started by another user, who alone can stop it.</source>
        <translation>La base de %1 a été démarrée par un autre utilisateur, qui seul peut l&apos;arrêter.</translation>
    </message>
    <message>
        <source>The database in %1 does not stop. Something keeps its disk busy; try again later.</source>
        <translation>La base de %1 ne s&apos;arrête pas. Quelque chose occupe son disque ; réessayez plus tard.</translation>
    </message>
</context>
<context>
    <name>purser::server::ServerUser</name>
    <message>
        <source>The database never runs as root, and this computer has no user named postgres to run it. Install the package postgresql-15, or start Purser as an ordinary user.</source>
        <translation>La base ne tourne jamais en root et cet ordinateur n&apos;a pas d&apos;utilisateur postgres pour la faire tourner. Installez le paquet postgresql-15, ou démarrez Purser en simple utilisateur.</translation>
    </message>
    <message>
        <source>The user %1, which runs the database for root, may not enter %2. Choose a data folder elsewhere, for instance /var/lib/purser, or run chmod o+x %2.</source>
        <translation>L&apos;utilisateur %1, qui fait tourner la base pour root, ne peut pas entrer dans %2. Choisissez un dossier de données ailleurs, par exemple /var/lib/purser, ou lancez chmod o+x %2.</translation>
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
        <translation>La fenêtre s&apos;ouvre de nouveau dans la langue choisie ; les modifications en attente restent. L&apos;hébreu se lit de droite à gauche. Dates et nombres suivent la langue.</translation>
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
    <message numerus="yes">
        <source>On %n ticked product(s)</source>
        <translation>
            <numerusform>Sur %n produit coché</numerusform>
            <numerusform>Sur %n produits cochés</numerusform>
        </translation>
    </message>
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
        <source>None of these products has a value to change.</source>
        <translation>Aucun de ces produits n&apos;a de valeur à modifier.</translation>
    </message>
    <message>
        <source>Status “%1”</source>
        <translation>Statut « %1 »</translation>
    </message>
    <message>
        <source>no value to change</source>
        <translation>aucune valeur à modifier</translation>
    </message>
    <message>
        <source>would be less than zero</source>
        <translation>serait inférieur à zéro</translation>
    </message>
    <message>
        <source>Change of costs</source>
        <translation>Modification des coûts</translation>
    </message>
    <message>
        <source>Change of prices</source>
        <translation>Modification des prix</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) were left out: %1</source>
        <translation>
            <numerusform>%n produit a été laissé de côté : %1</numerusform>
            <numerusform>%n produits ont été laissés de côté : %1</numerusform>
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
        <translation>Modifier d&apos;un coup tous les produits cochés, avec aperçu avant écriture</translation>
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
        <translation>Les produits n&apos;ont pas pu être lus</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Pas encore de produits</translation>
    </message>
    <message>
        <source>Bring them in from a WooCommerce or Shopify export, or make the first one here.</source>
        <translation>Amenez-les d&apos;un export WooCommerce ou Shopify, ou créez le premier ici.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 produits</translation>
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
        <translation>Certaines lignes n&apos;ont pas pu être lues.</translation>
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
    <message>
        <source>%1 selected</source>
        <translation>%1 sélectionnés</translation>
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
    <message>
        <source>Select all %1 matching</source>
        <translation>Sélectionner les %1 trouvés</translation>
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
</context>
<context>
    <name>purser::ui::DataGrid</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with header</source>
        <translation>Copier avec l&apos;en-tête</translation>
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
        <source>Clear</source>
        <translation>Effacer</translation>
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
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n de plus.</numerusform>
            <numerusform>Et %n de plus.</numerusform>
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
        <translation>Met le produit en pause puis l&apos;archive, en une étape</translation>
    </message>
    <message>
        <source>Takes the product out of use without deleting it</source>
        <translation>Retire le produit de l&apos;usage sans le supprimer</translation>
    </message>
    <message>
        <source>%1 staged</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 conflit</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>%1 conflits</translation>
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
        <translation>Le produit n&apos;a pas été dupliqué.</translation>
    </message>
    <message>
        <source>A copy is made, as a draft.</source>
        <translation>Une copie est faite, en brouillon.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L&apos;afficher</translation>
    </message>
    <message>
        <source>Its status stays as it was.</source>
        <translation>Son statut reste ce qu&apos;il était.</translation>
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
        <translation>Saisissez le nom d&apos;un fournisseur.</translation>
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
        <source>%1 rows · %2 columns · %3 · %4 · numbers like %5</source>
        <translation>%1 lignes · %2 colonnes · %3 · %4 · nombres comme %5</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisée</translation>
    </message>
    <message>
        <source>%1 products, %2 variations</source>
        <translation>%1 produits, %2 variations</translation>
    </message>
    <message>
        <source>%1 cells, old → new shown</source>
        <translation>%1 cellules, avant → après</translation>
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
        <translation>Mis à jour</translation>
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
        <source>%1 errors in %2 groups     %3 + %4 + %5 + %1 = %6 rows</source>
        <translation>%1 erreurs en %2 groupes     %3 + %4 + %5 + %1 = %6 lignes</translation>
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
        <source>%1 addresses, fetched later</source>
        <translation>%1 adresses, téléchargées plus tard</translation>
    </message>
    <message>
        <source>Imported into %1</source>
        <translation>Importé dans %1</translation>
    </message>
    <message>
        <source>%1 products and %2 variations created</source>
        <translation>%1 produits et %2 variations créés</translation>
    </message>
    <message>
        <source>%1 products and %2 variations updated</source>
        <translation>%1 produits et %2 variations mis à jour</translation>
    </message>
    <message>
        <source>%1 were already so</source>
        <translation>%1 l&apos;étaient déjà</translation>
    </message>
    <message>
        <source>%1 rows with errors were left out</source>
        <translation>%1 lignes en erreur ont été laissées</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n&apos;a été importé.</translation>
    </message>
    <message>
        <source>The file was not read.</source>
        <translation>Le fichier n&apos;a pas été lu.</translation>
    </message>
    <message>
        <source>No preview.</source>
        <translation>Pas d&apos;aperçu.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 lignes sur %2</translation>
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
        <translation>Toutes les lignes sont écrites d&apos;un bloc : arrêter ne laisse rien derrière.</translation>
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
        <source>Import %1 rows</source>
        <translation>Importer %1 lignes</translation>
    </message>
    <message>
        <source>Open the catalog</source>
        <translation>Ouvrir le catalogue</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what would change.</source>
        <translation>Rien n&apos;est écrit avant que vous ayez vu ce qui changerait.</translation>
    </message>
    <message>
        <source>Columns that are not used stay in the file and are not lost.</source>
        <translation>Les colonnes non utilisées restent dans le fichier et ne sont pas perdues.</translation>
    </message>
    <message>
        <source>%1 rows will be written in one piece. Importing the same file again changes nothing.</source>
        <translation>%1 lignes seront écrites d&apos;un bloc. Importer de nouveau le même fichier ne change rien.</translation>
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
        <translation>Le fichier n&apos;a pas de lignes de ce genre.</translation>
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
        <source>You manage no store. An administrator of your company can make you a store&apos;s manager.</source>
        <translation>Vous n&apos;êtes responsable d&apos;aucune boutique. Un administrateur de votre société peut vous nommer responsable d&apos;une boutique.</translation>
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
        <translation>Chercher dans l&apos;aperçu</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>Lines are counted as in a text editor, the header is line 1.</source>
        <translation>Les lignes sont comptées comme dans un éditeur de texte ; l&apos;en-tête est la ligne 1.</translation>
    </message>
    <message>
        <source>Save errors as CSV…</source>
        <translation>Enregistrer les erreurs en CSV…</translation>
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
        <translation>Mis à jour</translation>
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
        <translation>Inchangé : c&apos;est déjà ainsi.</translation>
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
        <source>Showing cached rows.</source>
        <translation>Lignes en cache affichées.</translation>
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
        <translation>L&apos;adresse sert d&apos;identifiant et reste telle quelle.</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Premier mot de passe</translation>
    </message>
    <message>
        <source>Tell it to the person; it is not sent by e-mail.</source>
        <translation>Communiquez-le à la personne ; il n&apos;est pas envoyé par e-mail.</translation>
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
        <translation>S&apos;occupe du stock, des fournisseurs et des commandes d&apos;achat.</translation>
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
        <source>Enter the person&apos;s name.</source>
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
        <source>Stage and review</source>
        <translation>Mettre en attente et vérifier</translation>
    </message>
    <message>
        <source>Change costs</source>
        <translation>Modifier les coûts</translation>
    </message>
    <message>
        <source>Change prices</source>
        <translation>Modifier les prix</translation>
    </message>
    <message numerus="yes">
        <source>The cost of %n product(s) is staged; nothing is written until you commit.</source>
        <translation>
            <numerusform>Le coût de %n produit est en attente ; rien n&apos;est écrit avant l&apos;application.</numerusform>
            <numerusform>Le coût de %n produits est en attente ; rien n&apos;est écrit avant l&apos;application.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n product(s) is staged; nothing is written until you commit.</source>
        <translation>
            <numerusform>Le prix de %n produit est en attente ; rien n&apos;est écrit avant l&apos;application.</numerusform>
            <numerusform>Le prix de %n produits est en attente ; rien n&apos;est écrit avant l&apos;application.</numerusform>
        </translation>
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
        <translation>À l&apos;unité</translation>
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
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Un brouillon n&apos;est pas encore en vente.</translation>
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
        <translation>Le produit n&apos;a pas été créé.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>Ce que vous avez saisi n&apos;est pas enregistré.</translation>
    </message>
    <message>
        <source>Close once more to throw it away.</source>
        <translation>Fermez encore une fois pour l&apos;abandonner.</translation>
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
        <translation>Filtres qui n&apos;ont pas de place ici</translation>
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
        <translation>jusqu&apos;à %1</translation>
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
        <translation>Comme vous l&apos;appelez, par exemple Siège.</translation>
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
        <translation>Saisissez le nom ou l&apos;adresse du serveur.</translation>
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
    <name>purser::ui::ReviewPage</name>
    <message>
        <source>Back to the catalog; everything stays staged (Esc)</source>
        <translation>Retour au catalogue ; tout reste en attente (Échap)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Review staged changes</source>
        <translation>Vérifier les modifications en attente</translation>
    </message>
    <message>
        <source>Nothing is written until you apply</source>
        <translation>Rien n&apos;est écrit avant que vous n&apos;appliquiez</translation>
    </message>
    <message>
        <source>Which edits are shown</source>
        <translation>Quelles modifications sont affichées</translation>
    </message>
    <message>
        <source>Find in preview</source>
        <translation>Chercher dans l&apos;aperçu</translation>
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
        <source>One transaction: all of it or nothing. Undo stages the values from before.</source>
        <translation>Une seule transaction : tout ou rien. Annuler remet en attente les valeurs d&apos;avant.</translation>
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
        <source>%1 staged: %2 change, %3 cannot, %4 left out by you</source>
        <translation>%1 en attente : %2 changent, %3 ne peuvent pas, %4 laissées de côté par vous</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 cellule</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 cellules</translation>
    </message>
    <message>
        <source>%1 on 1 product</source>
        <translation>%1 dans 1 produit</translation>
    </message>
    <message>
        <source>%1 on %2 products</source>
        <translation>%1 dans %2 produits</translation>
    </message>
    <message>
        <source>1 edit, left as it is</source>
        <translation>1 modification, laissée telle quelle</translation>
    </message>
    <message>
        <source>%1 edits, left as they are</source>
        <translation>%1 modifications, laissées telles quelles</translation>
    </message>
    <message>
        <source>Apply 1 change</source>
        <translation>Appliquer 1 modification</translation>
    </message>
    <message>
        <source>Apply %1 changes</source>
        <translation>Appliquer %1 modifications</translation>
    </message>
    <message>
        <source>Back to the catalog</source>
        <translation>Retour au catalogue</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Rien n&apos;est en attente</translation>
    </message>
    <message>
        <source>What you edit in the catalog waits here, old beside new, until you apply it.</source>
        <translation>Ce que vous modifiez dans le catalogue attend ici, l&apos;ancien à côté du nouveau, jusqu&apos;à ce que vous l&apos;appliquiez.</translation>
    </message>
    <message>
        <source>1 change is saved.</source>
        <translation>1 modification est enregistrée.</translation>
    </message>
    <message>
        <source>%1 changes are saved.</source>
        <translation>%1 modifications sont enregistrées.</translation>
    </message>
    <message>
        <source>Undo stages the values from before.</source>
        <translation>Annuler remet en attente les valeurs d&apos;avant.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n&apos;a été écrit.</translation>
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
        <source>somebody else changed a product meanwhile</source>
        <translation>quelqu&apos;un d&apos;autre a modifié un produit entre-temps</translation>
    </message>
    <message>
        <source>somebody else changed %1 products meanwhile</source>
        <translation>quelqu&apos;un d&apos;autre a modifié %1 produits entre-temps</translation>
    </message>
    <message>
        <source>a product is deleted</source>
        <translation>un produit est supprimé</translation>
    </message>
    <message>
        <source>%1 products are deleted</source>
        <translation>%1 produits sont supprimés</translation>
    </message>
    <message>
        <source>the database refused a product</source>
        <translation>la base de données a refusé un produit</translation>
    </message>
    <message>
        <source>the database refused %1 products</source>
        <translation>la base de données a refusé %1 produits</translation>
    </message>
    <message>
        <source>Nothing was written:</source>
        <translation>Rien n&apos;a été écrit :</translation>
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
        <translation>Quelqu&apos;un d&apos;autre a modifié ce produit après vous. Rien n&apos;a été écrasé. Choisissez ce qu&apos;il faut garder, champ par champ.</translation>
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
        <source>M mine   D database</source>
        <translation>M les miennes   D la base</translation>
    </message>
    <message>
        <source>Settle later</source>
        <translation>Régler plus tard</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 champ</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 champs</translation>
    </message>
    <message>
        <source>1 product, %1</source>
        <translation>1 produit, %1</translation>
    </message>
    <message>
        <source>%1 products, %2</source>
        <translation>%1 produits, %2</translation>
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
        <translation>Il n&apos;y a plus de conflit.</translation>
    </message>
    <message>
        <source>%1 of %2 fields are settled, %3 still need a choice</source>
        <translation>%1 champs sur %2 sont réglés, %3 attendent un choix</translation>
    </message>
    <message>
        <source>Save 1 settled field</source>
        <translation>Enregistrer 1 champ réglé</translation>
    </message>
    <message>
        <source>Save %1 settled fields</source>
        <translation>Enregistrer %1 champs réglés</translation>
    </message>
    <message>
        <source>Keep mine for every conflict in %1 (%2 more)</source>
        <translation>Garder la mienne pour chaque conflit de %1 (%2 de plus)</translation>
    </message>
    <message>
        <source>Take the database&apos;s for every conflict in %1 (%2 more)</source>
        <translation>Prendre celle de la base pour chaque conflit de %1 (%2 de plus)</translation>
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
        <translation>Son nom court, tel que votre administrateur vous l&apos;a donné.</translation>
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
        <translation>Saisissez l&apos;adresse e-mail de votre compte.</translation>
    </message>
    <message>
        <source>This is not an e-mail address; one looks like name@company.com.</source>
        <translation>Ce n&apos;est pas une adresse e-mail ; elle ressemble à nom@societe.com.</translation>
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
        <source>1 product</source>
        <translation>1 produit</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 produits</translation>
    </message>
    <message>
        <source>1 staged edit on %1</source>
        <translation>1 modification en attente sur %1</translation>
    </message>
    <message>
        <source>%1 staged edits on %2</source>
        <translation>%1 modifications en attente sur %2</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 conflit</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>%1 conflits</translation>
    </message>
    <message>
        <source>Kept on this computer until you commit</source>
        <translation>Conservé sur cet ordinateur jusqu&apos;à l&apos;application</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
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
        <translation>Les personnes n&apos;ont pas pu être lues</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>People are for administrators</source>
        <translation>Les personnes sont l&apos;affaire des administrateurs</translation>
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
        <translation>Choisissez d&apos;abord une personne.</translation>
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
        <translation>%1 est déconnecté aussitôt et ne peut plus se connecter avant d&apos;être réactivé. Rien de son travail n&apos;est supprimé.</translation>
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
        <translation>quelqu&apos;un d&apos;autre a mis %1</translation>
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
        <source>linked</source>
        <translation>lié</translation>
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
        <translation>Pas encore d&apos;images. Un import les amène par leurs adresses.</translation>
    </message>
    <message>
        <source>No alt text</source>
        <translation>Sans texte alternatif</translation>
    </message>
    <message>
        <source>No attributes. A product with variants has one for each option, such as Size or Colour.</source>
        <translation>Pas d&apos;attributs. Un produit à variantes en a un par option, comme Taille ou Couleur.</translation>
    </message>
    <message>
        <source>%1 (variants differ by it)</source>
        <translation>%1 (distingue les variantes)</translation>
    </message>
</context>
</TS>

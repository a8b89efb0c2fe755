#pragma once

// The statements of ProductBulkWriter. Each works on the batch in the temporary tables; $1 is the tenant, $2 the store
// (null without one).
namespace purser::catalog::bulksql {

extern const char *const createTables;
extern const char *const emptyTables;
extern const char *const dropTables;
extern const char *const analyzeTables;

extern const char *const matchProductsById;
extern const char *const matchProducts;
extern const char *const takeTurns;
extern const char *const refuseProducts;
extern const char *const matchVariantsById;
extern const char *const matchVariants;
extern const char *const refuseFlattened;
extern const char *const refuseVariants;
extern const char *const refuseEmptyProducts;

extern const char *const lockProducts;
extern const char *const childrenFirst;
extern const char *const productsThere;
extern const char *const giveProductIds;
extern const char *const giveVariantIds;
extern const char *const insertProducts;
extern const char *const updateProducts;
extern const char *const deleteImages;
extern const char *const writeImages;
extern const char *const insertVariants;
extern const char *const updateVariants;
extern const char *const writeAttributes;
extern const char *const linkProducts;
extern const char *const linkVariants;
/// One a kind of term: category, tag, brand.
extern const char *const writeTerms[3];
extern const char *const touchProducts;
extern const char *const counts;

extern const char *const compareProducts;
extern const char *const compareLists;
extern const char *const compareVariants;

} // namespace purser::catalog::bulksql

/** What a row says of its product, each in a text of its own. */
type ProductText = 'code' | 'name' | 'producer' | 'commune' | 'district' | 'province';

/** All of that, also of a row that cannot be read as a sheet. */
export function saidOfProduct(text: (field: ProductText) => string): Readonly<Record<ProductText, string>> {
  return {
    code: text('code'),
    name: text('name'),
    producer: text('producer'),
    commune: text('commune'),
    district: text('district'),
    province: text('province'),
  };
}

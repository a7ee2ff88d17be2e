import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const HEAD =
  '// Made from docs/api/openapi.json by apps/setup/jobs/write-schemas.mjs: change the contracts instead.\n';

/**
 * The types of all operations of the API, as TypeScript, for the client that web app and command line share.
 * @param {import('openapi-typescript').OpenAPI3} document an OpenAPI document
 * @returns {Promise<string>}
 */
export async function clientTypes(document) {
  const nodes = await openapiTS(structuredClone(document), {
    // What has a default may be left out of a request; where it is answered, the document says so by itself.
    defaultNonNullable: false,
    transformProperty: mayBeUndefined,
  });
  return `${HEAD}${astToString(nodes)}`;
}

/**
 * An optional property may be there without a value, as the contracts have it: JSON has no such thing, and it is left out.
 * @param {ts.PropertySignature} property
 */
function mayBeUndefined(property) {
  if (!property.questionToken || !property.type) return property;
  const nothing = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const type = ts.factory.createUnionTypeNode([property.type, nothing]);
  return ts.factory.updatePropertySignature(
    property,
    property.modifiers,
    property.name,
    property.questionToken,
    type,
  );
}

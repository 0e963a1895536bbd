export { canonicalUrl } from "./canonical-url.ts";
export { articleIdOfUrl, encodeIdentity } from "./identity.ts";

// `wrangler.toml` puts this in zod's place: the OpenAPI library can describe zod's schemas too, but
// ours are valibot's, and zod would be two thirds of the bundle.
export {};

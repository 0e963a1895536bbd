/**
 * A script that other sites load: its address, which never changes what it serves, and the hash of
 * its text (Subresource Integrity).
 */
export interface PinnedModule {
  address: string;
  integrity: string;
}

/** Addresses of the files that pages need. */
export interface SiteAssets {
  style: string;
  /** What a script adds to the site's own pages. */
  pageScript: string;
  embedStyle: string;
  /** The widgets' loader. */
  loader: PinnedModule;
}

/** The files without their versions: what they are until a build says so. */
export const PLAIN_ASSETS: SiteAssets = {
  style: "/style.css",
  pageScript: "/page.js",
  embedStyle: "/embed.css",
  loader: { address: "/widget.js", integrity: "" },
};

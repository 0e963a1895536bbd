/**
 * What a script adds to the site's pages. Every page works without it: forms send, links lead on, a
 * citation opens the article. Where something here fails, that is what is left.
 */
import { listenForBrush } from "./brush.ts";
import { listenForCopying, offerSharing } from "./copying.ts";
import { searchLongFacets } from "./facet-finder.ts";
import { listenForOptions } from "./live-options.ts";
import { listenForMore } from "./load-more.ts";
import { PageSwap } from "./page-swap.ts";
import { PassagePopover } from "./passages.ts";
import { SearchBox } from "./search-box.ts";
import { listenForShortcut } from "./shortcut.ts";

const form = document.querySelector<HTMLFormElement>(".search-form");
const content = document.querySelector<HTMLElement>("#content");
const status = document.querySelector<HTMLElement>("#status");

if (form && content && status) {
  const prepare = () => {
    offerSharing(content);
    searchLongFacets(content);
  };
  const swap = new PageSwap({ content, form, status, onSwapped: prepare });
  const box = new SearchBox(form, swap, status);
  box.listen();
  swap.listen();
  listenForMore(content, status, swap);
  listenForBrush(content, swap);
  listenForOptions(content, swap);
  listenForShortcut(box.input);
  prepare();
}
listenForCopying(document.body, status);
const passage = document.querySelector<HTMLElement>("#passage");
if (passage && "showPopover" in passage) new PassagePopover(passage).listen();

var u=class extends Error{status;constructor(t,n,e){super(t,e),this.status=n}},$=8e3,b=class{#e=null;async ask(t,n,e={}){this.cancel();let r=new AbortController;this.#e=r;try{let s=new URL(n,t);s.search=new URLSearchParams(e).toString();let o=await fetch(s,{signal:AbortSignal.any([r.signal,AbortSignal.timeout($)]),credentials:"omit"});if(!o.ok)throw new u(`The service answered ${o.status}.`,o.status);let a=await o.json();return r.signal.aborted?null:a}catch(s){if(r.signal.aborted)return null;throw s instanceof u?s:new u("The service cannot be reached.",null,{cause:s})}}cancel(){this.#e?.abort(),this.#e=null}};function L(i){if(!i.match(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i))return null;let n=i.length===4?i.slice(1).replace(/./g,"$&$&"):i.slice(1),[e=0,r=0,s=0]=[0,2,4].map(o=>Number.parseInt(n.slice(o,o+2),16));return[e,r,s]}function S(i){let[t=0,n=0,e=0]=i.map(r=>{let s=r/255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*n+.0722*e}function O(i,t){let[n=0,e=0]=[S(i),S(t)].sort((r,s)=>s-r);return(n+.05)/(e+.05)}function E(i,t){let[n,e]=[L(i),L(t)];if(!n||!e)return null;let r=S(n)>.4?0:255;for(let s=0;;s+=.1){let o=d=>Math.round(d+(r-d)*Math.min(1,s)),a=[o(e[0]),o(e[1]),o(e[2])];if(s>=1||O(a,n)>=4.5)return`rgb(${a.join(" ")})`}}var K={lang:"id",locale:"id-ID",label:"Cari berita",placeholder:"Cari peristiwa, orang, tempat \u2026",results:"Hasil pencarian",found:(i,t)=>i<t?`${i} dari ${t} artikel`:`${t} artikel ditemukan`,nothing:"Belum ada berita untuk kata ini. Coba kata yang lebih umum.",failed:"Pencarian sedang tidak dapat dihubungi. Coba lagi sebentar lagi.",allResults:"Semua hasil",loadFailed:"Isinya sedang tidak dapat dimuat.",gone:"Isi ini tidak ditemukan di sini.",about:"sekitar",source:"Sumber",unknownPublisher:"media tidak disebut",reports:(i,t)=>[i>0?`${i} media`:"",`${t} sumber mandiri`].filter(Boolean).join(" \xB7 "),open:"Buka halaman lengkap",wholeStoryline:"Lihat seluruh rangkaian",events:i=>`${i} peristiwa`},v=(i,t)=>`${i} ${t}${i===1?"":"s"}`,F={lang:"en",locale:"en-GB",label:"Search the news",placeholder:"Search events, people, places \u2026",results:"Search results",found:(i,t)=>i<t?`${i} of ${t} articles`:`${v(t,"article")} found`,nothing:"No news yet for these words. Try a more general one.",failed:"The search cannot be reached right now. Try again in a moment.",allResults:"All results",loadFailed:"The content cannot be loaded right now.",gone:"This content was not found here.",about:"about",source:"Source",unknownPublisher:"publisher not named",reports:(i,t)=>[i>0?v(i,"publisher"):"",v(t,"independent origin")].filter(Boolean).join(" \xB7 "),open:"Open the full page",wholeStoryline:"See the whole storyline",events:i=>v(i,"event")};function A(i){return i.toLowerCase().startsWith("en")?F:K}var C=`
:host { display: block; }
:host([hidden]) { display: none; }
.box {
  all: initial;
  color-scheme: inherit;
  display: block;
  position: relative;
  --accent: var(--accent-light, var(--kilas-accent, #9b1c20));
  --ink: var(--kilas-ink, #1c1b19);
  --ink-soft: var(--kilas-ink-soft, #5f5b54);
  --paper: var(--kilas-paper, #ffffff);
  --line: var(--kilas-line, #d5d0c6);
  --mark: var(--kilas-mark, #fbe7a8);
  font: 16px/1.5 var(--kilas-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  color: var(--ink);
  overflow-wrap: anywhere;
}
@supports (color: light-dark(red, red)) {
  .box {
    --accent: light-dark(
      var(--accent-light, var(--kilas-accent, #9b1c20)),
      var(--accent-dark, var(--kilas-accent, #ff9d8f))
    );
    --ink: var(--kilas-ink, light-dark(#1c1b19, #ece9e2));
    --ink-soft: var(--kilas-ink-soft, light-dark(#5f5b54, #a8a39a));
    --paper: var(--kilas-paper, light-dark(#ffffff, #1d1f24));
    --line: var(--kilas-line, light-dark(#d5d0c6, #3a3d45));
    --mark: var(--kilas-mark, light-dark(#fbe7a8, #5c4a12));
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
a { color: inherit; }
a:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; border-radius: 3px; }
mark { background: var(--mark); color: var(--ink); border-radius: 2px; }
p, ol, ul { margin: 0; padding: 0; list-style: none; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px 18px; }
.kicker { color: var(--accent); font-size: 13px; font-weight: 650; }
.title { display: block; font-size: 19px; font-weight: 700; line-height: 1.3; margin: 2px 0 10px; text-decoration: none; }
.title:hover { text-decoration: underline; }
.meta { color: var(--ink-soft); font-size: 13px; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 16px; border-top: 1px solid var(--line); margin-top: 12px; padding-top: 10px; }
.foot a { color: var(--accent); font-weight: 600; }
.failed { color: var(--ink-soft); font-size: 14px; }
`;var I=new URL(import.meta.url).origin,[V,U]=["#ffffff","#1d1f24"],c=class extends HTMLElement{static observedAttributes=["service","lang","accent","theme","target"];box;client=new b;#e=!1;constructor(t,{delegatesFocus:n=!1}={}){super();let e=this.attachShadow({mode:"open",delegatesFocus:n}),r=new CSSStyleSheet;r.replaceSync(C+t),e.adoptedStyleSheets=[r],this.box=document.createElement("div"),this.box.className="box",this.box.setAttribute("part","box"),e.append(this.box)}connectedCallback(){this.#t()}disconnectedCallback(){this.client.cancel()}attributeChangedCallback(t,n,e){n===e||!this.isConnected||this.#e||(this.#e=!0,queueMicrotask(()=>{this.#e=!1,this.isConnected&&this.#t()}))}#t(){this.box.lang=this.strings.lang,this.box.dir="ltr",this.#n(),this.update()}get service(){let t=this.getAttribute("service");return!t||!/^https?:\/\//i.test(t)?I:URL.canParse(t)?new URL(t).origin:I}set service(t){this.setAttribute("service",t)}get accent(){return this.getAttribute("accent")??""}set accent(t){this.setAttribute("accent",t)}get theme(){let t=this.getAttribute("theme");return t==="light"||t==="dark"?t:""}set theme(t){t===""?this.removeAttribute("theme"):this.setAttribute("theme",t)}get target(){return this.getAttribute("target")??""}set target(t){this.setAttribute("target",t)}get strings(){let t=this;for(;t instanceof Element;){let n=t.closest("[lang]");if(n)return A(n.lang);let e=t.getRootNode();t=e instanceof ShadowRoot?e.host:e}return A("")}numberOf(t,n,e){let r=Number(this.getAttribute(t));return Number.isInteger(r)&&r>=1?Math.min(r,e):n}link(t,n={}){let e=document.createElement("a");for(let[r,s]of Object.entries(n))e.setAttribute(r,s);return e.href=t,this.target!==""&&(e.target=this.target,e.rel="noopener"),e}tell(t,n,e=!1){return this.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0,cancelable:e}))}selectable(t,n){return t.addEventListener("click",e=>{this.tell("kilas-select",{...n,href:t.href},!0)||e.preventDefault()}),t}#n(){this.box.style.colorScheme=this.theme,this.#o("--accent-light",E(V,this.accent)),this.#o("--accent-dark",E(U,this.accent))}#o(t,n){n===null?this.box.style.removeProperty(t):this.box.style.setProperty(t,n)}};function p(i,t){customElements.get(i)||customElements.define(i,t)}var g=class{constructor(t,n,{tabInsertsSuggestions:e,firstOptionSelectionMode:r,scrollIntoViewOptions:s}={}){this.input=t,this.list=n,this.tabInsertsSuggestions=e??!0,this.firstOptionSelectionMode=r??"none",this.scrollIntoViewOptions=s??{block:"nearest",inline:"nearest"},this.isComposing=!1,this.didAutoAssignLastSelectedId=!1,n.id||(n.id=`combobox-${Math.random().toString().slice(2,6)}`),this.ctrlBindings=!!navigator.userAgent.match(/Macintosh/),this.keyboardEventHandler=o=>B(o,this),this.compositionEventHandler=o=>W(o,this),this.inputHandler=this.clearSelection.bind(this),t.setAttribute("role","combobox"),t.setAttribute("aria-controls",n.id),t.setAttribute("aria-expanded","false"),t.setAttribute("aria-autocomplete","list"),t.setAttribute("aria-haspopup","listbox")}destroy(){this.clearSelection(),this.stop(),this.input.removeAttribute("role"),this.input.removeAttribute("aria-controls"),this.input.removeAttribute("aria-expanded"),this.input.removeAttribute("aria-autocomplete"),this.input.removeAttribute("aria-haspopup")}start(){this.input.setAttribute("aria-expanded","true"),this.input.addEventListener("compositionstart",this.compositionEventHandler),this.input.addEventListener("compositionend",this.compositionEventHandler),this.input.addEventListener("input",this.inputHandler),this.input.addEventListener("keydown",this.keyboardEventHandler),this.list.addEventListener("click",R),this.resetSelection()}stop(){this.clearSelection(),this.input.setAttribute("aria-expanded","false"),this.input.removeEventListener("compositionstart",this.compositionEventHandler),this.input.removeEventListener("compositionend",this.compositionEventHandler),this.input.removeEventListener("input",this.inputHandler),this.input.removeEventListener("keydown",this.keyboardEventHandler),this.list.removeEventListener("click",R)}indicateDefaultOption(){var t;this.firstOptionSelectionMode==="active"?(t=Array.from(this.list.querySelectorAll('[role="option"]:not([aria-disabled="true"])')).filter(w)[0])===null||t===void 0||t.setAttribute("data-combobox-option-default","true"):this.firstOptionSelectionMode==="selected"&&this.navigate(1)}navigate(t=1){let n=Array.from(this.list.querySelectorAll('[aria-selected="true"]')).filter(w)[0],e=Array.from(this.list.querySelectorAll('[role="option"]')).filter(w),r=e.indexOf(n);if(r===e.length-1&&t===1||r===0&&t===-1){this.clearSelection(),this.input.focus();return}let s=t===1?0:e.length-1;if(n&&r>=0){let a=r+t;a>=0&&a<e.length&&(s=a)}let o=e[s];if(o)for(let a of e)a.removeAttribute("data-combobox-option-default"),o===a?(!o.id&&!document.getElementById(`${this.list.id}-selected`)&&(o.id=`${this.list.id}-selected`,this.didAutoAssignLastSelectedId=!0),o.id&&this.input.setAttribute("aria-activedescendant",o.id),o.setAttribute("aria-selected","true"),j(o),o.scrollIntoView(this.scrollIntoViewOptions)):(a.id===`${this.list.id}-selected`&&this.didAutoAssignLastSelectedId&&(a.removeAttribute("id"),this.didAutoAssignLastSelectedId=!1),a.removeAttribute("aria-selected"))}clearSelection(){this.input.removeAttribute("aria-activedescendant");for(let t of this.list.querySelectorAll('[aria-selected="true"], [data-combobox-option-default="true"]'))t.removeAttribute("aria-selected"),t.removeAttribute("data-combobox-option-default"),t.id===`${this.list.id}-selected`&&this.didAutoAssignLastSelectedId&&(t.removeAttribute("id"),this.didAutoAssignLastSelectedId=!1)}resetSelection(){this.clearSelection(),this.indicateDefaultOption()}};function B(i,t){if(!(i.shiftKey||i.metaKey||i.altKey)&&!(!t.ctrlBindings&&i.ctrlKey)&&!t.isComposing)switch(i.key){case"Enter":M(t.input,t.list)&&i.preventDefault();break;case"Tab":t.tabInsertsSuggestions&&M(t.input,t.list)&&i.preventDefault();break;case"Escape":t.clearSelection();break;case"ArrowDown":t.navigate(1),i.preventDefault();break;case"ArrowUp":t.navigate(-1),i.preventDefault();break;case"n":t.ctrlBindings&&i.ctrlKey&&(t.navigate(1),i.preventDefault());break;case"p":t.ctrlBindings&&i.ctrlKey&&(t.navigate(-1),i.preventDefault());break;default:if(i.ctrlKey)break;t.resetSelection()}}function R(i){if(!(i.target instanceof Element))return;let t=i.target.closest('[role="option"]');t&&t.getAttribute("aria-disabled")!=="true"&&q(t,{event:i})}function M(i,t){let n=t.querySelector('[aria-selected="true"], [data-combobox-option-default="true"]');return n?(n.getAttribute("aria-disabled")==="true"||n.click(),!0):!1}function q(i,t){i.dispatchEvent(new CustomEvent("combobox-commit",{bubbles:!0,detail:t}))}function j(i){i.dispatchEvent(new Event("combobox-select",{bubbles:!0}))}function w(i){return!i.hidden&&!(i instanceof HTMLInputElement&&i.type==="hidden")&&(i.offsetWidth>0||i.offsetHeight>0)}function W(i,t){t.isComposing=i.type==="compositionstart",document.getElementById(t.input.getAttribute("aria-controls")||"")&&t.clearSelection()}var z={4:{year:"numeric"},7:{year:"numeric",month:"long"},10:{year:"numeric",month:"long",day:"numeric"}};function h({value:i,source:t},{locale:n,about:e}){let r=i?.match(/^\d{4}(?:-\d{2}){0,2}/)?.[0]??"",s=z[r.length];if(!s)return"";let o=new Intl.DateTimeFormat(n,{...s,timeZone:"UTC"}).format(Date.parse(r));return t==="inferred"?`${e} ${o}`:o}function l(i,t={},...n){let e=document.createElement(i);for(let[r,s]of Object.entries(t))e.setAttribute(r,s);return e.append(...n),e}var N=(i,t,n="span")=>l(n,{lang:t,dir:"auto"},i);function D({text:i,ranges:t}){let n=[],e=0;for(let[r,s]of t)n.push(i.slice(e,r),l("mark",{},i.slice(r,s))),e=s;return[...n,i.slice(e)]}var P=`
input {
  width: 100%;
  min-height: 46px;
  font: inherit;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--ink-soft);
  border-radius: 8px;
  padding: 10px 14px;
  appearance: none;
}
input::placeholder { color: var(--ink-soft); opacity: 1; }
.panel {
  position: absolute;
  z-index: 10;
  inset-inline: 0;
  margin-top: 6px;
  max-height: min(70vh, 32rem);
  padding: 0;
  color: inherit;
  overflow: auto;
  overscroll-behavior: contain;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  box-shadow: 0 8px 28px rgb(0 0 0 / .18);
}
.panel:popover-open {
  position: fixed;
  inset: var(--top) auto auto var(--left);
  width: var(--width);
  margin: 6px 0 0;
  max-height: min(70vh, 32rem, calc(100vh - var(--top) - 14px));
}
.panel a { display: block; padding: 12px 15px; text-decoration: none; border-top: 1px solid var(--line); }
.panel a:hover, .panel a[aria-selected="true"] { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.panel a[aria-selected="true"] { outline: 3px solid var(--accent); outline-offset: -3px; }
@media (forced-colors: active) {
  .panel a[aria-selected="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
strong { display: block; font-weight: 650; line-height: 1.35; }
.snippet, .count { font-size: 14px; color: var(--ink-soft); }
.snippet { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; margin-top: 2px; }
.meta { display: block; margin-top: 3px; }
.count { padding: 10px 15px; }
.panel .all { color: var(--accent); font-weight: 650; text-align: center; position: sticky; bottom: 0; background: var(--paper); }
`;var G=120,Y=6,X=20,y=class extends c{static observedAttributes=[...c.observedAttributes,"placeholder","limit"];#e=l("label",{class:"hidden",for:"input"});#t=l("input",{id:"input",part:"input",type:"search",autocomplete:"off",enterkeyhint:"search",maxlength:"400"});#n=l("p",{class:"hidden",role:"status"});#o=l("p",{class:"count","aria-hidden":"true"});#r=l("div",{id:"list",role:"listbox"});#c=this.link("#",{class:"all",part:"all"});#i=l("div",{class:"panel",part:"panel"},this.#o,this.#r,this.#c);#d;#p=0;#f=0;#u="";constructor(){super(P,{delegatesFocus:!0}),this.#i.hidden=!0,this.#i.setAttribute("popover","manual"),this.box.append(this.#e,this.#t,this.#n,this.#i),this.#d=new g(this.#t,this.#r,{tabInsertsSuggestions:!1}),this.#t.addEventListener("input",()=>this.#E()),this.#t.addEventListener("focus",()=>this.#A()),this.#t.addEventListener("keydown",t=>this.#T(t)),this.#r.addEventListener("pointerdown",t=>t.preventDefault()),this.addEventListener("focusout",({relatedTarget:t})=>{t instanceof Node&&this.contains(t)||this.#a()})}connectedCallback(){super.connectedCallback(),document.addEventListener("pointerdown",this.#v),this.#S()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener("pointerdown",this.#v),this.#a(),this.#g()}get limit(){return this.numberOf("limit",Y,X)}set limit(t){this.setAttribute("limit",String(t))}get placeholder(){return this.getAttribute("placeholder")??this.strings.placeholder}set placeholder(t){this.setAttribute("placeholder",t)}update(){let{label:t,results:n,allResults:e}=this.strings;this.#e.textContent=t,this.#r.setAttribute("aria-label",n),this.#c.textContent=e,this.#t.placeholder=this.placeholder,this.#a(),this.#g()}get#s(){return this.#t.value.trim()}get#b(){return this.isConnected&&this.shadowRoot?.activeElement!==null}#S(){let t=this.querySelector("input");!t||t.value===""&&document.activeElement!==t||(this.#t.value=t.value,document.activeElement===t&&this.#t.focus())}#E(){if(this.#x(),this.#s===""){this.#a(),this.#g();return}let t=Math.max(0,this.#f+G-performance.now());this.#p=setTimeout(()=>{this.#h()},t)}#A(){this.#s!==""&&(this.#s===this.#u?this.#m():this.#h())}#v=t=>{t.composedPath().includes(this)||this.#a()};async#h(){clearTimeout(this.#p),this.#f=performance.now();let t=this.#s;try{let n={q:t,limit:String(this.limit),typing:"1"},e=await this.client.ask(this.service,"/api/search",n);if(!e||!this.#b)return;let{hits:r,total:s}=e;this.tell("kilas-search",{query:t,total:s}),this.#y(s===0?this.strings.nothing:this.strings.found(r.length,s),r,t)}catch{this.#b&&this.#y(this.strings.failed,[],"")}}#y(t,n,e){this.shadowRoot?.activeElement!==this.#t&&this.#t.focus(),this.#u=e,this.#n.textContent=t,this.#o.textContent=t,this.#d.clearSelection(),this.#r.replaceChildren(...n.map((r,s)=>this.#w(r,s))),this.#r.hidden=n.length===0,this.#c.href=this.#k(e),this.#c.hidden=n.length===0,this.#m()}#m(){this.#i.hidden&&(this.#i.hidden=!1,"showPopover"in this.#i&&this.#i.showPopover(),this.#l(),addEventListener("scroll",this.#l,{capture:!0,passive:!0}),addEventListener("resize",this.#l),this.#d.start())}#l=()=>{if(!("showPopover"in this.#i))return;let{left:t,bottom:n,width:e}=this.#t.getBoundingClientRect(),{style:r}=this.#i;r.setProperty("--left",`${t}px`),r.setProperty("--top",`${n}px`),r.setProperty("--width",`${e}px`)};#g(){this.#u="",this.#n.textContent="",this.#r.replaceChildren()}#a(){this.#x(),!this.#i.hidden&&(this.#d.stop(),removeEventListener("scroll",this.#l,{capture:!0}),removeEventListener("resize",this.#l),"hidePopover"in this.#i&&this.#i.matches(":popover-open")&&this.#i.hidePopover(),this.#i.hidden=!0)}#x(){clearTimeout(this.#p),this.client.cancel()}#w(t,n){let e=new URL(`/events/${t.eventId}`,this.service).href,r=this.link(e,{id:`hit-${n}`,role:"option",tabindex:"-1",part:"hit","aria-selected":"false"}),s={class:"snippet",lang:t.inLanguage,dir:"auto","aria-hidden":"true"},o=l("span",s,...D(t.snippet)),a=[t.publisher,h(t.datePublished,this.strings)].filter(Boolean).join(" \xB7 ");return r.append(N(t.headline,t.inLanguage,"strong"),o),a&&r.append(l("span",{class:"meta"},a)),this.selectable(r,{hit:t})}#T(t){t.isComposing||(t.key==="Escape"&&!this.#i.hidden?(t.preventDefault(),this.#a()):t.key==="Enter"&&this.#r.querySelector("[aria-selected=true]")===null?(t.preventDefault(),this.#s!==""&&this.link(this.#k(this.#s)).click()):(t.key==="ArrowDown"||t.key==="ArrowUp")&&this.#L(t))}#L(t){if(this.#s!==""){if(this.#s===this.#u){this.#m();return}t.preventDefault(),t.stopImmediatePropagation(),this.#h()}}#k(t){let n=new URL("/",this.service);return n.searchParams.set("q",t),n.href}};p("kilas-search",y);var _=({articleId:i,sentenceId:t})=>`/articles/${i}#s${t.split("#")[1]}`;var m=class extends c{#e=document.createElement("slot");#t="";#n=null;constructor(t){super(t),this.box.append(this.#e)}disconnectedCallback(){super.disconnectedCallback(),this.#n===null&&(this.#t="")}update(){let{request:t}=this,n=t===null?"":JSON.stringify([this.service,t]);if(n===this.#t){this.#n!==null&&this.box.replaceChildren(this.render(this.#n));return}this.#t=n,this.#n=null,t===null?this.box.replaceChildren(this.#e):this.#o(t.path,t.parameters)}async#o(t,n={}){this.box.setAttribute("aria-busy","true");try{let e=await this.client.ask(this.service,t,n);if(e===null)return;this.#n=e,this.box.replaceChildren(this.render(e))}catch(e){let s=e instanceof u&&(e.status===404||e.status===410)?this.strings.gone:this.strings.loadFailed;this.box.replaceChildren(this.#e,l("p",{class:"failed",part:"message",role:"status"},s)),this.#t=""}this.box.removeAttribute("aria-busy")}};var H=3,Q=20,Z=3,x=class extends m{static observedAttributes=[...c.observedAttributes,"event","limit"];constructor(){super(J)}get event(){return this.getAttribute("event")??""}set event(t){this.setAttribute("event",t)}get limit(){return this.numberOf("limit",H,Q)}set limit(t){this.setAttribute("limit",String(t))}get request(){if(this.event==="")return null;let t=this.limit>H;return{path:"/api/summary",parameters:{event:this.event,...t?{length:"long"}:{}}}}render({statements:t,events:n}){let[e]=n;if(!e)return l("p",{class:"failed"},this.strings.gone);let r=new URL(`/events/${e.id}`,this.service).href,s={event:e.id,article:null},o=this.selectable(this.link(r,{class:"title",part:"title",lang:e.inLanguage,dir:"auto"}),s);o.textContent=e.name;let a=new Map,d=this.selectable(this.link(r,{part:"open"}),s);return d.textContent=this.strings.open,l("article",{class:"card",part:"card"},l("p",{class:"kicker",part:"date"},h(e.date,this.strings)),o,...t.slice(0,this.limit).map(f=>this.#e(e,f,a)),l("p",{class:"foot meta"},l("span",{},this.strings.reports(e.publisherCount,e.originCount)),d))}#e(t,{text:n,citations:e},r){let s=e.slice(0,Z).map(a=>{let d=r.get(a.articleId)??r.size+1;r.set(a.articleId,d);let f=`${this.strings.source} ${d}: ${a.publisher??this.strings.unknownPublisher}`,T=this.link(a.link??new URL(_(a),this.service).href,{class:"cite",part:"citation","aria-label":f,title:f});return T.textContent=String(d),this.selectable(T,{event:t.id,article:a.articleId})}),o=l("span",{lang:e[0]?.inLanguage??t.inLanguage,dir:"auto"},n.replace(/\s+/g," "));return l("p",{class:"statement",part:"statement"},o," ",...s)}},J=`
.statement { margin: 8px 0; }
.cite {
  display: inline-block;
  min-width: 26px;
  padding: 3px 6px;
  margin-inline-start: 3px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--accent);
  font-size: 12px;
  font-weight: 650;
  line-height: 1.3;
  text-align: center;
  text-decoration: none;
}
.cite:hover { border-color: currentcolor; }
`;p("kilas-event",x);var tt=8,et=50,k=class extends m{static observedAttributes=[...c.observedAttributes,"storyline","limit"];constructor(){super(it)}get storyline(){return this.getAttribute("storyline")??""}set storyline(t){this.setAttribute("storyline",t)}get limit(){return this.numberOf("limit",tt,et)}set limit(t){this.setAttribute("limit",String(t))}get request(){return this.storyline===""?null:{path:`/api/storylines/${encodeURIComponent(this.storyline)}`}}render({id:t,name:n,events:e}){let r=new URL(`/storylines/${t}`,this.service).href,s=this.selectable(this.link(r,{class:"title",part:"title",lang:e.at(-1)?.inLanguage??"und",dir:"auto"}),{event:null});s.textContent=n;let o=this.selectable(this.link(r,{part:"open"}),{event:null});return o.textContent=this.strings.wholeStoryline,l("section",{class:"card",part:"card"},s,l("ol",{part:"timeline"},...e.slice(-this.limit).map(a=>this.#e(a))),l("p",{class:"foot meta"},l("span",{},this.strings.events(e.length)),o))}#e({id:t,name:n,date:e,inLanguage:r}){let s=new URL(`/events/${t}`,this.service).href,o=this.selectable(this.link(s,{lang:r,dir:"auto"}),{event:t});o.textContent=n;let a=l("span",{class:"kicker",part:"date"},h(e,this.strings));return l("li",{part:"entry"},a,o)}},it=`
ol { border-inline-start: 2px solid var(--line); margin-inline-start: 6px; }
li { position: relative; padding: 0 0 14px; padding-inline-start: 18px; }
li:last-child { padding-bottom: 2px; }
li::before {
  content: "";
  position: absolute;
  inset-inline-start: -7px;
  top: 5px;
  width: 12px;
  height: 12px;
  border: 2px solid var(--accent);
  border-radius: 50%;
  background: var(--paper);
}
li:last-child::before { background: var(--accent); }
li a { display: block; text-decoration: none; font-weight: 600; line-height: 1.35; }
li a:hover { text-decoration: underline; }
`;p("kilas-timeline",k);

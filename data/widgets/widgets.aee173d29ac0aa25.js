var d=class extends Error{status;constructor(t,r,e){super(t,e),this.status=r}},D=8e3,f=class{#e=null;async ask(t,r,e={}){this.cancel();let n=new AbortController;this.#e=n;try{let s=new URL(r,t);s.search=new URLSearchParams(e).toString();let a=await fetch(s,{signal:AbortSignal.any([n.signal,AbortSignal.timeout(D)]),credentials:"omit"});if(!a.ok)throw new d(`The service answered ${a.status}.`,a.status);let o=await a.json();return n.signal.aborted?null:o}catch(s){if(n.signal.aborted)return null;throw s instanceof d?s:new d("The service cannot be reached.",null,{cause:s})}}cancel(){this.#e?.abort(),this.#e=null}};function T(i){if(!i.match(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i))return null;let r=i.length===4?i.slice(1).replace(/./g,"$&$&"):i.slice(1),[e=0,n=0,s=0]=[0,2,4].map(a=>Number.parseInt(r.slice(a,a+2),16));return[e,n,s]}function A(i){let[t=0,r=0,e=0]=i.map(n=>{let s=n/255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*r+.0722*e}function _(i,t){let[r=0,e=0]=[A(i),A(t)].sort((n,s)=>s-n);return(r+.05)/(e+.05)}function E(i,t){let[r,e]=[T(i),T(t)];if(!r||!e)return null;let n=A(r)>.4?0:255;for(let s=0;;s+=.1){let a=e.map(o=>Math.round(o+(n-o)*Math.min(1,s)));if(s>=1||_(a,r)>=4.5)return`rgb(${a.join(" ")})`}}var U={label:"Cari berita",placeholder:"Cari peristiwa, orang, tempat \u2026",results:"Hasil pencarian",found:(i,t)=>i<t?`${i} dari ${t} artikel`:`${t} artikel ditemukan`,nothing:"Belum ada berita untuk kata ini. Coba kata yang lebih umum.",failed:"Pencarian sedang tidak dapat dihubungi. Coba lagi sebentar lagi.",allResults:"Semua hasil",loadFailed:"Isinya sedang tidak dapat dimuat.",gone:"Peristiwa ini sudah tidak ada.",source:"Sumber",unknownPublisher:"media tidak disebut",reports:(i,t)=>[i>0?`${i} media`:"",`${t} sumber mandiri`].filter(Boolean).join(" \xB7 "),open:"Buka halaman lengkap",wholeStoryline:"Lihat seluruh rangkaian",events:i=>`${i} peristiwa`},b=(i,t)=>`${i} ${t}${i===1?"":"s"}`,K={label:"Search the news",placeholder:"Search events, people, places \u2026",results:"Search results",found:(i,t)=>i<t?`${i} of ${t} articles`:`${b(t,"article")} found`,nothing:"No news yet for these words. Try a more general one.",failed:"The search cannot be reached right now. Try again in a moment.",allResults:"All results",loadFailed:"The content cannot be loaded right now.",gone:"This event is no longer here.",source:"Source",unknownPublisher:"publisher not named",reports:(i,t)=>[i>0?b(i,"publisher"):"",b(t,"independent origin")].filter(Boolean).join(" \xB7 "),open:"Open the full page",wholeStoryline:"See the whole storyline",events:i=>b(i,"event")};function C(i){return i.toLowerCase().startsWith("en")?K:U}var I=`
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
`;var M=new URL(import.meta.url).origin,[q,B]=["#ffffff","#1d1f24"],c=class extends HTMLElement{static observedAttributes=["service","lang","accent","theme","target"];box;client=new f;constructor(t,{delegatesFocus:r=!1}={}){super();let e=this.attachShadow({mode:"open",delegatesFocus:r}),n=new CSSStyleSheet;n.replaceSync(I+t),e.adoptedStyleSheets=[n],this.box=document.createElement("div"),this.box.className="box",this.box.setAttribute("part","box"),e.append(this.box)}connectedCallback(){this.#e(),this.update()}disconnectedCallback(){this.client.cancel()}attributeChangedCallback(t,r,e){r===e||!this.isConnected||(this.#e(),this.update())}get service(){let t=this.getAttribute("service");return!t||!/^https?:\/\//i.test(t)?M:URL.canParse(t)?new URL(t).origin:M}set service(t){this.setAttribute("service",t)}get accent(){return this.getAttribute("accent")??""}set accent(t){this.setAttribute("accent",t)}get theme(){let t=this.getAttribute("theme");return t==="light"||t==="dark"?t:""}set theme(t){t===""?this.removeAttribute("theme"):this.setAttribute("theme",t)}get target(){return this.getAttribute("target")??""}set target(t){this.setAttribute("target",t)}get language(){return this.closest("[lang]")?.lang||"id"}get strings(){return C(this.language)}numberOf(t,r,e){let n=Number(this.getAttribute(t));return Number.isInteger(n)&&n>=1?Math.min(n,e):r}link(t,r={}){let e=document.createElement("a");for(let[n,s]of Object.entries(r))e.setAttribute(n,s);return e.href=t,this.target!==""&&(e.target=this.target,e.rel="noopener"),e}tell(t,r,e=!1){return this.dispatchEvent(new CustomEvent(t,{detail:r,bubbles:!0,composed:!0,cancelable:e}))}selectable(t,r){return t.addEventListener("click",e=>{this.tell("kilas-select",{...r,href:t.href},!0)||e.preventDefault()}),t}#e(){this.box.style.colorScheme=this.theme,this.#t("--accent-light",E(q,this.accent)),this.#t("--accent-dark",E(B,this.accent))}#t(t,r){r===null?this.box.style.removeProperty(t):this.box.style.setProperty(t,r)}};function u(i,t){customElements.get(i)||customElements.define(i,t)}var g=class{constructor(t,r,{tabInsertsSuggestions:e,firstOptionSelectionMode:n,scrollIntoViewOptions:s}={}){this.input=t,this.list=r,this.tabInsertsSuggestions=e??!0,this.firstOptionSelectionMode=n??"none",this.scrollIntoViewOptions=s??{block:"nearest",inline:"nearest"},this.isComposing=!1,this.didAutoAssignLastSelectedId=!1,r.id||(r.id=`combobox-${Math.random().toString().slice(2,6)}`),this.ctrlBindings=!!navigator.userAgent.match(/Macintosh/),this.keyboardEventHandler=a=>F(a,this),this.compositionEventHandler=a=>W(a,this),this.inputHandler=this.clearSelection.bind(this),t.setAttribute("role","combobox"),t.setAttribute("aria-controls",r.id),t.setAttribute("aria-expanded","false"),t.setAttribute("aria-autocomplete","list"),t.setAttribute("aria-haspopup","listbox")}destroy(){this.clearSelection(),this.stop(),this.input.removeAttribute("role"),this.input.removeAttribute("aria-controls"),this.input.removeAttribute("aria-expanded"),this.input.removeAttribute("aria-autocomplete"),this.input.removeAttribute("aria-haspopup")}start(){this.input.setAttribute("aria-expanded","true"),this.input.addEventListener("compositionstart",this.compositionEventHandler),this.input.addEventListener("compositionend",this.compositionEventHandler),this.input.addEventListener("input",this.inputHandler),this.input.addEventListener("keydown",this.keyboardEventHandler),this.list.addEventListener("click",R),this.resetSelection()}stop(){this.clearSelection(),this.input.setAttribute("aria-expanded","false"),this.input.removeEventListener("compositionstart",this.compositionEventHandler),this.input.removeEventListener("compositionend",this.compositionEventHandler),this.input.removeEventListener("input",this.inputHandler),this.input.removeEventListener("keydown",this.keyboardEventHandler),this.list.removeEventListener("click",R)}indicateDefaultOption(){var t;this.firstOptionSelectionMode==="active"?(t=Array.from(this.list.querySelectorAll('[role="option"]:not([aria-disabled="true"])')).filter(w)[0])===null||t===void 0||t.setAttribute("data-combobox-option-default","true"):this.firstOptionSelectionMode==="selected"&&this.navigate(1)}navigate(t=1){let r=Array.from(this.list.querySelectorAll('[aria-selected="true"]')).filter(w)[0],e=Array.from(this.list.querySelectorAll('[role="option"]')).filter(w),n=e.indexOf(r);if(n===e.length-1&&t===1||n===0&&t===-1){this.clearSelection(),this.input.focus();return}let s=t===1?0:e.length-1;if(r&&n>=0){let o=n+t;o>=0&&o<e.length&&(s=o)}let a=e[s];if(a)for(let o of e)o.removeAttribute("data-combobox-option-default"),a===o?(!a.id&&!document.getElementById(`${this.list.id}-selected`)&&(a.id=`${this.list.id}-selected`,this.didAutoAssignLastSelectedId=!0),a.id&&this.input.setAttribute("aria-activedescendant",a.id),a.setAttribute("aria-selected","true"),z(a),a.scrollIntoView(this.scrollIntoViewOptions)):(o.id===`${this.list.id}-selected`&&this.didAutoAssignLastSelectedId&&(o.removeAttribute("id"),this.didAutoAssignLastSelectedId=!1),o.removeAttribute("aria-selected"))}clearSelection(){this.input.removeAttribute("aria-activedescendant");for(let t of this.list.querySelectorAll('[aria-selected="true"], [data-combobox-option-default="true"]'))t.removeAttribute("aria-selected"),t.removeAttribute("data-combobox-option-default"),t.id===`${this.list.id}-selected`&&this.didAutoAssignLastSelectedId&&(t.removeAttribute("id"),this.didAutoAssignLastSelectedId=!1)}resetSelection(){this.clearSelection(),this.indicateDefaultOption()}};function F(i,t){if(!(i.shiftKey||i.metaKey||i.altKey)&&!(!t.ctrlBindings&&i.ctrlKey)&&!t.isComposing)switch(i.key){case"Enter":H(t.input,t.list)&&i.preventDefault();break;case"Tab":t.tabInsertsSuggestions&&H(t.input,t.list)&&i.preventDefault();break;case"Escape":t.clearSelection();break;case"ArrowDown":t.navigate(1),i.preventDefault();break;case"ArrowUp":t.navigate(-1),i.preventDefault();break;case"n":t.ctrlBindings&&i.ctrlKey&&(t.navigate(1),i.preventDefault());break;case"p":t.ctrlBindings&&i.ctrlKey&&(t.navigate(-1),i.preventDefault());break;default:if(i.ctrlKey)break;t.resetSelection()}}function R(i){if(!(i.target instanceof Element))return;let t=i.target.closest('[role="option"]');t&&t.getAttribute("aria-disabled")!=="true"&&j(t,{event:i})}function H(i,t){let r=t.querySelector('[aria-selected="true"], [data-combobox-option-default="true"]');return r?(r.getAttribute("aria-disabled")==="true"||r.click(),!0):!1}function j(i,t){i.dispatchEvent(new CustomEvent("combobox-commit",{bubbles:!0,detail:t}))}function z(i){i.dispatchEvent(new Event("combobox-select",{bubbles:!0}))}function w(i){return!i.hidden&&!(i instanceof HTMLInputElement&&i.type==="hidden")&&(i.offsetWidth>0||i.offsetHeight>0)}function W(i,t){t.isComposing=i.type==="compositionstart",document.getElementById(t.input.getAttribute("aria-controls")||"")&&t.clearSelection()}var Y={4:{year:"numeric"},7:{year:"numeric",month:"long"},10:{year:"numeric",month:"long",day:"numeric"}};function p({value:i,source:t},r){let e=i?.match(/^\d{4}(?:-\d{2}){0,2}/)?.[0]??"",n=Y[e.length];if(!n)return"";let s=new Intl.DateTimeFormat(r,{...n,timeZone:"UTC"}).format(Date.parse(e));return t==="inferred"?`\xB1 ${s}`:s}function l(i,t={},...r){let e=document.createElement(i);for(let[n,s]of Object.entries(t))e.setAttribute(n,s);return e.append(...r),e}var $=(i,t,r="span")=>l(r,{lang:t,dir:"auto"},i);function O({text:i,ranges:t}){let r=[],e=0;for(let[n,s]of t)r.push(i.slice(e,n),l("mark",{},i.slice(n,s))),e=s;return[...r,i.slice(e)]}var P=`
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
  overflow: auto;
  overscroll-behavior: contain;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 8px;
  box-shadow: 0 8px 28px rgb(0 0 0 / .18);
}
.panel a { display: block; padding: 12px 15px; text-decoration: none; border-top: 1px solid var(--line); }
.panel a:hover, .panel a[aria-selected="true"] { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.panel a[aria-selected="true"] { outline: 3px solid var(--accent); outline-offset: -3px; }
strong { display: block; font-weight: 650; line-height: 1.35; }
.snippet, .count { font-size: 14px; color: var(--ink-soft); }
.snippet { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; margin-top: 2px; }
.meta { display: block; margin-top: 3px; }
.count { padding: 10px 15px; }
.panel .all { color: var(--accent); font-weight: 650; text-align: center; position: sticky; bottom: 0; background: var(--paper); }
`;var G=120,V=6,X=20,v=class extends c{static observedAttributes=[...c.observedAttributes,"placeholder"];#e=l("label",{class:"hidden",for:"input"});#t=l("input",{id:"input",part:"input",type:"search",autocomplete:"off",enterkeyhint:"search",maxlength:"400"});#i=l("p",{class:"hidden",role:"status"});#o=l("p",{class:"count","aria-hidden":"true"});#r=l("div",{id:"list",role:"listbox"});#l=this.link("#",{class:"all",part:"all"});#s=l("div",{class:"panel",part:"panel"},this.#o,this.#r,this.#l);#c;#h=0;#m=0;#d="";constructor(){super(P,{delegatesFocus:!0}),this.#s.hidden=!0,this.box.append(this.#e,this.#t,this.#i,this.#s),this.#c=new g(this.#t,this.#r,{tabInsertsSuggestions:!1}),this.#t.addEventListener("input",()=>this.#y()),this.#t.addEventListener("focus",()=>this.#A()),this.#t.addEventListener("keydown",t=>this.#w(t)),this.#r.addEventListener("pointerdown",t=>t.preventDefault()),this.addEventListener("focusout",t=>{this.contains(t.relatedTarget)||this.#a()})}connectedCallback(){super.connectedCallback(),document.addEventListener("pointerdown",this.#f),this.#x()}disconnectedCallback(){super.disconnectedCallback(),document.removeEventListener("pointerdown",this.#f),this.#a(),this.#v()}get limit(){return this.numberOf("limit",V,X)}set limit(t){this.setAttribute("limit",String(t))}get placeholder(){return this.getAttribute("placeholder")??this.strings.placeholder}set placeholder(t){this.setAttribute("placeholder",t)}update(){let{label:t,results:r,allResults:e}=this.strings;this.#e.textContent=t,this.#r.setAttribute("aria-label",r),this.#l.textContent=e,this.#t.placeholder=this.placeholder}get#n(){return this.#t.value.trim()}get#g(){return this.isConnected&&this.shadowRoot?.activeElement!==null}#x(){let t=this.querySelector("input");!t||t.value===""&&document.activeElement!==t||(this.#t.value=t.value,document.activeElement===t&&this.#t.focus())}#y(){if(this.#k(),this.#n===""){this.#a(),this.#v();return}let t=Math.max(0,this.#m+G-performance.now());this.#h=setTimeout(()=>{this.#u()},t)}#A(){this.#n!==""&&(this.#n===this.#d?this.#p():this.#u())}#f=t=>{t.composedPath().includes(this)||this.#a()};async#u(){clearTimeout(this.#h),this.#m=performance.now();let t=this.#n;try{let r={q:t,limit:String(this.limit),typing:"1"},e=await this.client.ask(this.service,"/api/search",r);if(!e||!this.#g)return;let{hits:n,total:s}=e;this.tell("kilas-search",{query:t,total:s}),this.#b(s===0?this.strings.nothing:this.strings.found(n.length,s),n,t)}catch{this.#g&&this.#b(this.strings.failed,[],"")}}#b(t,r,e){this.shadowRoot?.activeElement!==this.#t&&this.#t.focus(),this.#d=e,this.#i.textContent=t,this.#o.textContent=t,this.#c.clearSelection(),this.#r.replaceChildren(...r.map((s,a)=>this.#E(s,a))),this.#r.hidden=r.length===0;let n=new URL("/",this.service);n.searchParams.set("q",e),this.#l.href=n.href,this.#l.hidden=r.length===0,this.#p()}#p(){this.#s.hidden&&(this.#s.hidden=!1,this.#c.start())}#v(){this.#d="",this.#i.textContent="",this.#r.replaceChildren()}#a(){this.#k(),!this.#s.hidden&&(this.#c.stop(),this.#s.hidden=!0)}#k(){clearTimeout(this.#h),this.client.cancel()}#E(t,r){let e=new URL(`/events/${t.eventId}`,this.service).href,n=this.link(e,{id:`hit-${r}`,role:"option",tabindex:"-1",part:"hit","aria-selected":"false"}),s={class:"snippet",lang:t.inLanguage,dir:"auto","aria-hidden":"true"},a=l("span",s,...O(t.snippet)),o=[t.publisher,p(t.datePublished,this.language)].filter(Boolean).join(" \xB7 ");return n.append($(t.headline,t.inLanguage,"strong"),a),o&&n.append(l("span",{class:"meta"},o)),this.selectable(n,{hit:t})}#w(t){t.isComposing||(t.key==="Escape"&&!this.#s.hidden?(t.preventDefault(),this.#a()):t.key==="Enter"&&this.#r.querySelector("[aria-selected=true]")===null?(t.preventDefault(),this.#n!==""&&this.#L()):(t.key==="ArrowDown"||t.key==="ArrowUp")&&this.#S(t))}#S(t){if(this.#n!==""){if(this.#n===this.#d){this.#p();return}t.preventDefault(),t.stopImmediatePropagation(),this.#u()}}#L(){let t=new URL("/",this.service);t.searchParams.set("q",this.#n),this.link(t.href).click()}};u("kilas-search",v);var m=class extends c{#e=document.createElement("slot");#t="";#i=null;constructor(t){super(t),this.box.append(this.#e)}disconnectedCallback(){super.disconnectedCallback(),this.#i===null&&(this.#t="")}update(){let{request:t}=this,r=t===null?"":JSON.stringify([this.service,t]);if(r===this.#t){this.#i!==null&&this.box.replaceChildren(this.render(this.#i));return}this.#t=r,this.#i=null,t===null?this.box.replaceChildren(this.#e):this.#o(t.path,t.parameters)}async#o(t,r={}){this.box.setAttribute("aria-busy","true");try{let e=await this.client.ask(this.service,t,r);if(e===null)return;this.#i=e,this.box.replaceChildren(this.render(e))}catch(e){let s=e instanceof d&&(e.status===404||e.status===410)?this.strings.gone:this.strings.loadFailed;this.box.replaceChildren(this.#e,l("p",{class:"failed",part:"message",role:"status"},s)),this.#t=""}this.box.removeAttribute("aria-busy")}};var N=3,J=20,Q=3,k=class extends m{static observedAttributes=[...c.observedAttributes,"event","limit"];constructor(){super(Z)}get event(){return this.getAttribute("event")??""}set event(t){this.setAttribute("event",t)}get limit(){return this.numberOf("limit",N,J)}set limit(t){this.setAttribute("limit",String(t))}get request(){if(this.event==="")return null;let t=this.limit>N;return{path:"/api/summary",parameters:{event:this.event,...t?{length:"long"}:{}}}}render({statements:t,events:r}){let[e]=r;if(!e)return l("p",{class:"failed"},this.strings.gone);let n=new URL(`/events/${e.id}`,this.service).href,s={event:e.id,article:null},a=this.selectable(this.link(n,{class:"title",part:"title",dir:"auto"}),s);a.textContent=e.name;let o=new Map,h=this.selectable(this.link(n,{part:"open"}),s);return h.textContent=this.strings.open,l("article",{class:"card",part:"card"},l("p",{class:"kicker",part:"date"},p(e.date,this.language)),a,...t.slice(0,this.limit).map(y=>this.#e(e.id,y,o)),l("p",{class:"foot meta"},l("span",{},this.strings.reports(e.publisherCount,e.originCount)),h))}#e(t,{text:r,citations:e},n){let s=e.slice(0,Q).map(o=>{let h=n.get(o.articleId)??n.size+1;n.set(o.articleId,h);let y=`/articles/${o.articleId}#s${o.sentenceId.split("#")[1]}`,S=`${this.strings.source} ${h}: ${o.publisher??this.strings.unknownPublisher}`,L=this.link(o.link??new URL(y,this.service).href,{class:"cite",part:"citation","aria-label":S,title:S});return L.textContent=String(h),this.selectable(L,{event:t,article:o.articleId})}),a=l("span",{dir:"auto"},r.replace(/\s+/g," "));return l("p",{class:"statement",part:"statement"},a," ",...s)}},Z=`
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
`;u("kilas-event",k);var tt=8,et=50,x=class extends m{static observedAttributes=[...c.observedAttributes,"storyline","limit"];constructor(){super(it)}get storyline(){return this.getAttribute("storyline")??""}set storyline(t){this.setAttribute("storyline",t)}get limit(){return this.numberOf("limit",tt,et)}set limit(t){this.setAttribute("limit",String(t))}get request(){return this.storyline===""?null:{path:`/api/storylines/${encodeURIComponent(this.storyline)}`}}render({id:t,name:r,events:e}){let n=new URL(`/storylines/${t}`,this.service).href,s=this.selectable(this.link(n,{class:"title",part:"title",dir:"auto"}),{event:null});s.textContent=r;let a=this.selectable(this.link(n,{part:"open"}),{event:null});return a.textContent=this.strings.wholeStoryline,l("section",{class:"card",part:"card"},s,l("ol",{part:"timeline"},...e.slice(-this.limit).map(o=>this.#e(o))),l("p",{class:"foot meta"},l("span",{},this.strings.events(e.length)),a))}#e({id:t,name:r,date:e,inLanguage:n}){let s=new URL(`/events/${t}`,this.service).href,a=this.selectable(this.link(s,{lang:n,dir:"auto"}),{event:t});a.textContent=r;let o=l("span",{class:"kicker",part:"date"},p(e,this.language));return l("li",{part:"entry"},o,a)}},it=`
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
`;u("kilas-timeline",x);

import type { WallWords } from "../topics/walls.ts";

// The words of servers, consent platforms and themes as they come.
export const walls: WallWords = {
  botCheck: [
    "verify(?:ing)? (?:that )?you are (?:a )?(?:human|not a (?:ro)?bot)",
    "checking (?:if the site connection is secure|your browser)",
    "review the security of your connection",
    "(?:enable|turn on|allow) (?:javascript|cookies)",
    "(?:are you|you(?:'|’)re not|i(?:'|’)?m not|not) a robot",
    "unusual (?:traffic|activity) (?:from|coming)",
    "complete the (?:captcha|security check|action below|challenge)|solve (?:this|the) (?:captcha|puzzle)",
    "ddos protection by|performance (?:&|and) security by|\\bray id\\b|reference id\\s?:",
    "access (?:to this (?:page|site|website) )?(?:has been |is )?denied|you (?:have been|are) (?:blocked|unable to access)",
    "you don(?:'|’)t have permission to access|just a moment|attention required|security check|one more step",
    "too many requests|request (?:has been )?blocked|automated (?:access|requests|queries)",
  ],
  notFound: [
    "(?:page|article|story|post|content|file|url)~(?:not (?:be )?found|does(?:n(?:'|’)t| not) exist|no longer)",
    "(?:page|article|story|post|content)~(?:has been|was|may have been) (?:removed|moved|deleted|renamed)",
    "(?:article|story|post)~(?:been|was) (?:withdrawn|retracted|unpublished|taken down)",
    "(?:error|code)? ?\\b404\\b|page not found|not found|nothing (?:was )?found",
    "can(?:'|’|no)t (?:seem to )?find (?:the|that|what)|(?:return|go|back) to (?:the )?(?:home|front) ?page",
    "(?:may|might) have (?:expired|been moved)|wandered off|(?:this is )?awkward|oops|sorry,? (?:we|but)",
    "try (?:a|another|searching|the) search|(?:broken|dead) link|check the (?:url|address|spelling)",
  ],
  cookieWall: [
    "(?:we|us)(?:,)? and our (?:\\d+ )?(?:partners|vendors)|(?:we|website|site) uses? (?:\\w+ )?cookies|cookies? (?:and|or) similar",
    "accept (?:all|cookies|and continue)|reject all|manage (?:your |my )?(?:preferences|cookies|privacy|choices|options)",
    "(?:value|respect|care about) your privacy|your (?:privacy|consent) (?:choices|settings|preferences)",
    "process(?:ing)? (?:of )?(?:your )?personal data|legitimate interests?|withdraw your consent|cookie (?:policy|settings|notice)",
    "(?:these|this|necessary|performance|targeting) cookies?|cookies? (?:is|are) (?:used|set|necessary|required)",
    "personali[sz]ed (?:ads|advertising|content)|store and/or access information|unique (?:ids|identifiers)",
  ],
  logIn: [
    "please (?:log|sign) ?in",
    "^(?:log|sign) ?in[.!]?$|(?:log|sign) ?in here",
    "(?:log|sign) ?in~to (?:continue|read|view|access|your|see)",
    "(?:must|need to|have to) (?:be )?(?:logged|signed|log|sign) ?in|log ?in (?:is )?required",
    "create (?:a|an|your) (?:free )?account|(?:don(?:'|’)t|already) have an account|forgot(?:ten)? (?:your )?password",
    "welcome back|(?:free|quick) registration|new (?:here|user|customer)|trouble (?:logging|signing) in",
    "(?:verification|one-time) (?:code|password)|verify your (?:phone|e-?mail|number|account)",
    "(?:remember|keep) me (?:logged|signed) in|remember me|(?:register|sign up) (?:for free|now|to (?:continue|read))",
    "(?:e-?mail(?: address)?|username) (?:and|or) password|(?:continue|sign in|log in) with (?:google|facebook|apple|e-?mail)",
  ],
  subscription: [
    "subscribe (?:now |today )?(?:to (?:continue|read|unlock|access|keep)|for (?:full|unlimited))",
    "(?:article|story|content|page) is (?:only )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to)~(?:subscribers|members)",
    "(?:subscribers?|members?)(?:-| )only|for subscribers|premium (?:content|article)",
    "(?:free|remaining) articles? (?:left|remaining|this month)",
    "reached (?:your|the)~limit",
    "already a (?:subscriber|member)|(?:to|want to) (?:continue|keep) reading|unlock (?:this|the|unlimited)",
    "start your~trial",
    "existing subscribers?|subscribe now|(?:pick|select) (?:a|your) plan|auto-?renew",
    "(?:digital|unlimited|full) access|for paid (?:subscribers|members)|gift (?:this|subscription)",
    "only for~(?:subscribers|members)",
    "cancel (?:at )?any ?time|choose (?:your|a) (?:plan|subscription)|(?:unlimited|full) (?:digital )?access",
  ],
  redirect: [
    "(?:not|being|be|are) redirected|redirecting|(?:page|site|article|document) has (?:been )?moved",
    "open(?:ing)? in (?:the |our )?app\\b|(?:we are|being) taking you to|taken to the app",
    "(?:follow|click) (?:on )?(?:this|the) link|click here (?:if|to (?:continue|go))|moved permanently|object moved",
  ],
  address: "you your we our us",
  media: ["(?:photos?|in pictures|pictures|gallery|video|watch|slideshow)\\b"],
  // What a plan costs, in any currency.
  prices: [
    "(?:rp|rm|idr|usd|\\$|£|€)\\s?\\d[\\d.,]*\\s?(?:\\/|per|a|for|se|setiap|untuk)?\\s?(?:\\d{1,2}\\s)?(?:months?|weeks?|years?|bulan|minggu|tahun|hari|mo\\b|day)",
  ],
  logInTitles: ["^(?:log|sign) ?in\\b|^register\\b|^create an? account"],
  listTitles: [
    "^search\\b|search results|results for|\\bauthor at\\b|\\barchives?\\b|^most (?:read|popular)|(?:latest|popular) (?:news|stories)$|^(?:tags?|topics?|category)\\b|\\btopics?$",
  ],
};

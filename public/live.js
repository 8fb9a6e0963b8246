// What `embed.js` brings in once an explorer is near.
export { makeLive } from "./loader/explorer.js";

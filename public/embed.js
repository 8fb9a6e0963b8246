// `<condition-explorer>`, for pages of other people's. It knows no content, and adds nothing to the
// page around it but the element's definition.

import { ConditionExplorer } from "./element/element.js";
import { fitAll } from "./element/fit.js";

const NAME = "condition-explorer";

// A second script, of this version or another, leaves everything to the first.
if (!customElements.get(NAME)) {
  customElements.define(NAME, ConditionExplorer);
  fitAll();
}

// Two frames on, whatever an event set off has reached the document and the screen.
const done = arguments[arguments.length - 1];
requestAnimationFrame(() => requestAnimationFrame(() => done(null)));

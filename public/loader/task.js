/** Once the browser has done what else waits for it. */
export const nextTask = () => new Promise((done) => setTimeout(done));

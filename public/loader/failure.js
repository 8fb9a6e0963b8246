// Why an explorer is not live. Hosts may rely on the codes: README has their table.

export class Failure extends Error {
  constructor(code, cause) {
    super(cause?.message ?? code, { cause });
    this.code = code;
  }
}

/** Waits for a step, whose failure then has this code. */
export async function during(code, step) {
  try {
    return await step;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(code, error);
  }
}

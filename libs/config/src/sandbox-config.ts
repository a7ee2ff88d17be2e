/** Where stacks and scenarios are found and how many sandboxes are kept warm. */
export class SandboxConfig {
  constructor(
    /** Sandboxes kept ready for the next practice; 0 keeps none. */
    readonly poolSize: number,
    /** Absolute directory with one folder a stack. */
    readonly stacksDir: string,
    /** Absolute path of the file in which the build notes the image tag of each stack. */
    readonly imagesFile: string,
    /** Absolute directory with one folder of scenarios a stack. */
    readonly scenariosDir: string,
  ) {}
}

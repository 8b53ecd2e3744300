declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';
  export = Readability;
}

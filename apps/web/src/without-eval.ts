import { config } from 'zod';

// Zod would try whether it may compile schemas, which our content security policy forbids and reports as an error.
config({ jitless: true });

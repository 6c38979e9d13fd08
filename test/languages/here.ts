import { fileURLToPath } from 'node:url'

// Languages are read before anything starts. Imported first of all, this says where one more of them stands.
process.env.LANGUAGES_DIR = fileURLToPath(new URL('./', import.meta.url))

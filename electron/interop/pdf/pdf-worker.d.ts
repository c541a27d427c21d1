// The half of pdf.js that reads. Loaded for its effect: it puts itself where the other half looks for it.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'

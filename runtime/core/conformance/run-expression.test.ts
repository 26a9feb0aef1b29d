import './expression-suite.ts'

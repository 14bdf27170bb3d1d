/** Language models behind an OpenAI-compatible endpoint: OpenAI itself, Ollama, vLLM, Groq and all that speak alike. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.openai;

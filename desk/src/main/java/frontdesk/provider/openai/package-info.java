/** Models behind an OpenAI-compatible endpoint, which talk, hear and speak: OpenAI itself, Ollama, vLLM, Groq, Whisper servers and all that speak alike. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.openai;

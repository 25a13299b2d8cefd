import type { LibraryKnowledge } from './entry';
import { describeClient, type ClientFacts } from './clientLibrary';

/** The packages by which LangChain speaks with one service each, and their models. */
const langchainModels: Readonly<Record<string, { readonly chats: readonly string[]; readonly embeddings: readonly string[] }>> = {
  langchain_openai: { chats: ['ChatOpenAI', 'AzureChatOpenAI', 'OpenAI', 'AzureOpenAI'], embeddings: ['OpenAIEmbeddings', 'AzureOpenAIEmbeddings'] },
  langchain_anthropic: { chats: ['ChatAnthropic', 'AnthropicLLM'], embeddings: [] },
  langchain_aws: { chats: ['ChatBedrock', 'ChatBedrockConverse', 'BedrockLLM'], embeddings: ['BedrockEmbeddings'] },
  langchain_cohere: { chats: ['ChatCohere'], embeddings: ['CohereEmbeddings'] },
  langchain_deepseek: { chats: ['ChatDeepSeek'], embeddings: [] },
  langchain_fireworks: { chats: ['ChatFireworks', 'Fireworks'], embeddings: ['FireworksEmbeddings'] },
  langchain_google_genai: { chats: ['ChatGoogleGenerativeAI', 'GoogleGenerativeAI'], embeddings: ['GoogleGenerativeAIEmbeddings'] },
  langchain_google_vertexai: { chats: ['ChatVertexAI', 'VertexAI'], embeddings: ['VertexAIEmbeddings'] },
  langchain_groq: { chats: ['ChatGroq'], embeddings: [] },
  langchain_ibm: { chats: ['ChatWatsonx', 'WatsonxLLM'], embeddings: ['WatsonxEmbeddings'] },
  langchain_mistralai: { chats: ['ChatMistralAI'], embeddings: ['MistralAIEmbeddings'] },
  langchain_nvidia_ai_endpoints: { chats: ['ChatNVIDIA'], embeddings: ['NVIDIAEmbeddings'] },
  langchain_ollama: { chats: ['ChatOllama', 'OllamaLLM'], embeddings: ['OllamaEmbeddings'] },
  langchain_together: { chats: ['ChatTogether', 'Together'], embeddings: ['TogetherEmbeddings'] },
  langchain_xai: { chats: ['ChatXAI'], embeddings: [] },
  'langchain.chat_models': { chats: ['ChatOpenAI', 'AzureChatOpenAI', 'ChatAnthropic'], embeddings: [] },
  'langchain.llms': { chats: ['OpenAI', 'AzureOpenAI', 'Cohere'], embeddings: [] },
  'langchain.embeddings': { chats: [], embeddings: ['OpenAIEmbeddings', 'CohereEmbeddings'] },
  'langchain_community.chat_models': { chats: ['ChatOpenAI', 'AzureChatOpenAI', 'ChatAnthropic', 'ChatOllama'], embeddings: [] },
  'langchain_community.llms': { chats: ['OpenAI', 'AzureOpenAI', 'Ollama'], embeddings: [] },
  'langchain_community.embeddings': { chats: [], embeddings: ['OpenAIEmbeddings', 'OllamaEmbeddings'] },
};

/** A model asks its service, or makes another model that is bound to tools or to a form of answer. */
function describeModels({ chats, embeddings }: { readonly chats: readonly string[]; readonly embeddings: readonly string[] }): ClientFacts {
  const of = (types: readonly string[], methods: readonly string[]) => types.flatMap((type) => methods.map((method) => `${type}.${method}`));
  const bound = chats.flatMap((type) => ['bind_tools', 'bind', 'with_structured_output', 'with_retry', 'with_config'].map((method): [string, string] => [`${type}.${method}`, type]));
  return {
    waits: {
      ...Object.fromEntries(of(chats, ['invoke', 'batch', 'stream', 'predict', 'predict_messages', 'generate', '__call__']).map((call) => [call, 2])),
      ...Object.fromEntries(of(embeddings, ['embed_query', 'embed_documents']).map((call) => [call, 0.3])),
    },
    coroutines: [...of(chats, ['ainvoke', 'abatch', 'astream', 'apredict', 'agenerate']), ...of(embeddings, ['aembed_query', 'aembed_documents'])],
    returns: Object.fromEntries(bound),
  };
}

const clients: Readonly<Record<string, ClientFacts>> = {
  ...Object.fromEntries(Object.entries(langchainModels).map(([library, models]): [string, ClientFacts] => [library, describeModels(models)])),
  mistralai: { coroutines: ['Mistral.chat.complete_async', 'Mistral.chat.stream_async', 'Mistral.embeddings.create_async', 'async_client.MistralAsyncClient.*'], holds: ['models.*'] },
  vertexai: {
    waits: { 'generative_models.GenerativeModel.generate_content': 2, 'generative_models.ChatSession.send_message': 2, 'language_models.TextGenerationModel.predict': 2, 'language_models.TextEmbeddingModel.get_embeddings': 0.3, 'language_models.TextEmbeddingModel.from_pretrained': 0.2, 'language_models.TextGenerationModel.from_pretrained': 0.2 },
    coroutines: ['generative_models.GenerativeModel.generate_content_async', 'generative_models.ChatSession.send_message_async'],
    holds: ['init'],
    returns: { 'generative_models.GenerativeModel.start_chat': 'generative_models.ChatSession', 'language_models.TextEmbeddingModel.from_pretrained': 'language_models.TextEmbeddingModel', 'language_models.TextGenerationModel.from_pretrained': 'language_models.TextGenerationModel' },
  },
  voyageai: { waits: { 'Client.embed': 0.3, 'Client.rerank': 0.3 }, coroutines: ['AsyncClient.*'] },
};

/** What is a model's or an embedding's of LangChain is surely a wait, whatever service it asks; `stream` only makes an iterator. */
const asks = /^langchain.*\.(invoke|predict|generate|__call__|embed_query|embed_documents)$/;
const readOfLangchain = { evidence: 'langchain-core 1.8.4 langchain_core/language_models/chat_models.py:516, 1635, llms.py:374, embeddings/embeddings.py:37 (what awaits is `ainvoke` and the like)', confidence: 'source' } as const;

/** One library each. */
export const languageModelClients: readonly LibraryKnowledge[] = Object.entries(clients).map(([library, facts]) => {
  const described = describeClient(library, facts, { evidence: `${library} documentation (remembered)`, confidence: 'memory' });
  return { ...described, entries: described.entries.map((entry) => (asks.test(entry.name) ? { ...entry, ...readOfLangchain } : entry)) };
});

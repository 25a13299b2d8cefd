import type { LibraryKnowledge } from './entry';
import { describeCalls, releases, waits, type Call } from './pureLibrary';

const makes = (returns: string, seconds = 1e-4): Call => ({ behaviour: 'holds', seconds, returns });
const awaited = (seconds: number): Call => ({ behaviour: 'waits', seconds, isAwaited: true });

/** What runs chains and graphs: each step of it that takes time asks a model or a tool. */
const runs = (type: string, seconds: number): Readonly<Record<string, Call>> => ({
  ...Object.fromEntries(['invoke', 'run', 'stream', 'batch', 'predict', 'apply', '__call__'].map((method) => [`${type}.${method}`, waits(seconds)] as const)),
  ...Object.fromEntries(['ainvoke', 'arun', 'abatch', 'acall', 'apredict'].map((method) => [`${type}.${method}`, awaited(seconds)] as const)),
  [`${type}.astream`]: 1e-5,
});

const chains = ['LLMChain', 'RetrievalQA', 'RetrievalQAWithSourcesChain', 'ConversationalRetrievalChain', 'ConversationChain', 'SequentialChain', 'SimpleSequentialChain', 'MapReduceDocumentsChain', 'StuffDocumentsChain', 'ReduceDocumentsChain'];

const langchain: Readonly<Record<string, Call>> = {
  '*': 5e-5, 'schema.*': 1e-5, 'docstore.*': 1e-5, 'callbacks.*': 1e-5, 'text_splitter.*': 1e-2, 'agents.*': 1e-4, 'retrievers.*': waits(0.5), 'utilities.*': waits(0.5), 'vectorstores.*': waits(0.3),
  ...Object.fromEntries(chains.flatMap((chain) => [[`chains.${chain}`, makes(`langchain.chains.${chain}`)], [`chains.${chain}.from_llm`, makes(`langchain.chains.${chain}`)], [`chains.${chain}.from_chain_type`, makes(`langchain.chains.${chain}`)], ...Object.entries(runs(`chains.${chain}`, 3))] as const)),
  ...Object.fromEntries([['chains.question_answering.load_qa_chain', 'chains.StuffDocumentsChain'], ['chains.summarize.load_summarize_chain', 'chains.MapReduceDocumentsChain']].map(([call = '', type = '']) => [call, makes(`langchain.${type}`)] as const)),
  'agents.AgentExecutor': makes('langchain.agents.AgentExecutor'), 'agents.AgentExecutor.from_agent_and_tools': makes('langchain.agents.AgentExecutor'), 'agents.initialize_agent': makes('langchain.agents.AgentExecutor'), ...runs('agents.AgentExecutor', 10),
  'agents.create_agent': makes('langgraph.CompiledGraph'),
};

const community: Readonly<Record<string, Call>> = {
  'callbacks.*': 1e-5, 'chat_message_histories.*': waits(5e-3), 'docstore.*': 1e-5, 'retrievers.*': waits(0.5), 'tools.*': waits(0.5), 'utilities.*': waits(0.5), 'vectorstores.*': waits(0.3),
  'embeddings.HuggingFaceEmbeddings': makes('langchain_community.embeddings.HuggingFaceEmbeddings', 3), 'embeddings.HuggingFaceEmbeddings.embed_documents': releases(0.5, 'list'), 'embeddings.HuggingFaceEmbeddings.embed_query': releases(0.1, 'list'),
};

/** What an index of LlamaIndex is made of, and what it is asked through. */
const llamaIndexes = ['VectorStoreIndex', 'SummaryIndex', 'ListIndex', 'TreeIndex', 'KeywordTableIndex', 'KnowledgeGraphIndex', 'PropertyGraphIndex', 'DocumentSummaryIndex', 'GPTVectorStoreIndex', 'GPTSimpleVectorIndex', 'GPTListIndex', 'GPTTreeIndex'];

const llamaIndex: Readonly<Record<string, Call>> = {
  '*': 1e-4, 'schema.*': 1e-5, 'node_parser.*': 5e-2, 'text_splitter.*': 5e-2, 'readers.*': 0.3, 'llms.*': waits(2), 'embeddings.*': waits(0.3), 'vector_stores.*': waits(5e-2), 'retrievers.*': waits(0.3), 'query_engine.*': waits(3), 'chat_engine.*': waits(3), 'agent.*': waits(10), 'composability.*': waits(3),
  ...Object.fromEntries(llamaIndexes.flatMap((index) => [
    [index, waits(2, 'llama_index.BaseIndex')], ...['from_documents', 'from_vector_store'].map((make) => [`${index}.${make}`, waits(make === 'from_documents' ? 5 : 5e-2, 'llama_index.BaseIndex')] as const),
  ] as const)),
  load_index_from_storage: waits(0.5, 'llama_index.BaseIndex'),
  'BaseIndex.as_query_engine': makes('llama_index.query_engine.BaseQueryEngine'), 'BaseIndex.as_chat_engine': makes('llama_index.chat_engine.BaseChatEngine'), 'BaseIndex.as_retriever': makes('llama_index.retrievers.BaseRetriever'),
  'BaseIndex.insert': waits(0.5), 'BaseIndex.insert_nodes': waits(0.5), 'BaseIndex.refresh_ref_docs': waits(2), 'BaseIndex.delete_ref_doc': waits(5e-2), 'BaseIndex.query': waits(3),
  'query_engine.BaseQueryEngine.query': waits(3), 'query_engine.BaseQueryEngine.aquery': awaited(3), 'chat_engine.BaseChatEngine.chat': waits(3), 'chat_engine.BaseChatEngine.stream_chat': waits(1), 'chat_engine.BaseChatEngine.achat': awaited(3), 'retrievers.BaseRetriever.retrieve': waits(0.3), 'retrievers.BaseRetriever.aretrieve': awaited(0.3),
};

/** What a chain of LangChain begins with: `prompt | model | parser` is one step after the other, of which the model takes the time. */
const beginnings = ['prompts.ChatPromptTemplate', 'prompts.PromptTemplate', 'prompts.FewShotPromptTemplate', 'runnables.RunnablePassthrough', 'runnables.RunnableParallel', 'runnables.RunnableLambda'];

const core: Readonly<Record<string, Call>> = {
  '*': 1e-5, 'vectorstores.*': waits(0.3), 'prompts.*': 5e-5,
  ...Object.fromEntries(beginnings.flatMap((type) => [
    [type, makes(`langchain_core.${type}`, 5e-5)], [`${type}.__or__`, makes('langchain_core.runnables.RunnableSequence', 1e-5)],
    ...['from_messages', 'from_template', 'partial', 'assign'].map((make) => [`${type}.${make}`, makes(`langchain_core.${type}`)] as const),
  ] as const)),
  'runnables.RunnableSequence.__or__': makes('langchain_core.runnables.RunnableSequence', 1e-5), ...runs('runnables.RunnableSequence', 2),
};

/** Stores of vectors by which LangChain finds texts: each question embeds, and then asks. */
const stores = ['langchain_chroma', 'langchain_pinecone', 'langchain_qdrant', 'langchain_postgres', 'langchain_milvus', 'langchain_elasticsearch', 'langchain_mongodb', 'langchain_tavily'];

/** The frameworks that put questions to models together, by their modules. */
const frameworks: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  langchain,
  langchain_community: community,
  langchain_core: core,
  langchain_experimental: { '*': 1e-4 },
  langchain_huggingface: { '*': waits(1), HuggingFaceEmbeddings: makes('langchain_huggingface.HuggingFaceEmbeddings', 3), 'HuggingFaceEmbeddings.embed_documents': releases(0.5, 'list'), 'HuggingFaceEmbeddings.embed_query': releases(0.1, 'list') },
  langchain_text_splitters: { '*': 1e-2 },
  langgraph: { '*': 2e-5, 'graph.StateGraph': makes('langgraph.graph.StateGraph', 1e-4), 'graph.StateGraph.compile': makes('langgraph.CompiledGraph', 2e-3), 'prebuilt.create_react_agent': makes('langgraph.CompiledGraph', 2e-3), ...runs('CompiledGraph', 5), 'CompiledGraph.get_state': 1e-4, 'CompiledGraph.update_state': 1e-3 },
  llama_index: llamaIndex,
  ...Object.fromEntries(stores.map((store) => [store, { '*': waits(0.3) }] as const)),
};

/** Names under which people import the same. */
const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  langchain: { langchain_classic: 'langchain', 'langchain.pydantic_v1': 'pydantic', 'langchain.prompts': 'langchain_core.prompts', 'langchain.schema.runnable': 'langchain_core.runnables' },
  // What a field of a model holds is what it is given, not a field.
  langchain_core: { 'langchain_core.pydantic_v1': 'pydantic', 'langchain_core.prompts.chat': 'langchain_core.prompts', 'langchain_core.prompts.prompt': 'langchain_core.prompts', 'langchain_core.runnables.base': 'langchain_core.runnables', 'langchain_core.runnables.passthrough': 'langchain_core.runnables' },
  llama_index: { 'llama_index.core': 'llama_index' },
};

/** One library each; some of their classes are told of elsewhere as well. */
export const agentFrameworks: readonly LibraryKnowledge[] = Object.entries(frameworks).map(([library, calls]) => ({
  library,
  entries: describeCalls(library, calls, { evidence: `${library} documentation (remembered)`, confidence: 'memory' }),
  ...(aliases[library] ? { aliases: aliases[library] } : {}),
}));

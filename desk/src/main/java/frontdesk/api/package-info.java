/** HTTP for agents and programs: agent actions, functions, the Model Context Protocol, tokens, simulated calls. Thin faces over one tool belt. */
@org.jspecify.annotations.NullMarked
package frontdesk.api;

package frontdesk.api;

import java.util.List;

/** What can be set of the MCP server. */
public interface McpSettings {
    /** From which pages browsers may call it, as {@code https://desk.example.com}; programs that are no browsers name no origin and always may. */
    List<String> origins();
}

package frontdesk.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A message that breaks the protocol, with the code by which JSON-RPC or the protocol knows it; never leaves the MCP server. */
final class McpTrouble extends RuntimeException {
    static final int NOT_JSON = -32700;
    static final int NO_REQUEST = -32600;
    static final int NO_SUCH_METHOD = -32601;
    static final int BAD_PARAMETERS = -32602;
    static final int OUR_FAULT = -32603;
    static final int HEADERS_DIFFER = -32020;
    static final int UNKNOWN_REVISION = -32022;

    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;
    private final transient @Nullable JsonNode data;

    McpTrouble(int status, int code, String words) {
        this(status, code, words, null);
    }

    McpTrouble(int status, int code, String words, @Nullable JsonNode data) {
        super(words, null, false, false);
        this.status = status;
        this.code = code;
        this.data = data;
    }

    /** Of HTTP. */
    int status() {
        return status;
    }

    int code() {
        return code;
    }

    @Nullable
    JsonNode data() {
        return data;
    }
}

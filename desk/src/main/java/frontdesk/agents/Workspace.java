package frontdesk.agents;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

/**
 * Our account on a platform that runs agents. All but {@link #draw} asks the platform and throws {@link frontdesk.kernel.OutsideTrouble} where it is down,
 * slow or refuses.
 */
public interface Workspace {
    /** The platform's name: {@code elevenlabs}. */
    String name();

    /** What the platform is to hold, in the order in which it has to be made. */
    List<Part> draw(Blueprint blueprint);

    /** What stands there under this id, in the shape of what we send; empty where nothing does any more. */
    Optional<ObjectNode> read(Part.Kind kind, String id);

    /** Whether it can call this server there; what is far away wants https. */
    boolean reaches(URI desk);

    /** Whether it has been told by which carrier numbers come. */
    boolean takesNumbers();

    /**
     * The id of a part that bears our mark; empty where there is none.
     *
     * @param wanted with all ids in it that are known
     */
    Optional<String> find(Part.Kind kind, ObjectNode wanted);

    /** Makes a part. */
    Made create(Part.Kind kind, ObjectNode wanted);

    /** Whether these differences cannot be changed there, so that another part has to be made in place of this one. */
    boolean replaces(Part.Kind kind, List<Difference> differences);

    /** Makes a part what it is to be; only called where {@link #read} has found it. */
    void change(Part.Kind kind, String id, ObjectNode wanted);

    /** Removes a part; one that is gone already is no trouble. */
    void delete(Part.Kind kind, String id);

    /**
     * What was made.
     *
     * @param told what the platform says this once and never again
     */
    record Made(String id, @Nullable Secret told) {}
}

package frontdesk.agents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.agents.PartRows.Remembered;

/** Finds what is to be done, by what we want, what we remember and what stands on the platform. */
final class Planning {
    private final Workspace workspace;
    private final List<Part> wanted;
    private final Map<String, Remembered> remembered = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    Planning(Workspace workspace, List<Part> wanted, List<Remembered> all) {
        this.workspace = workspace;
        this.wanted = wanted;
        for (Remembered part : all) {
            remembered.put(part.name(), part);
            if (part.id() != null) {
                ids.put(part.name(), part.id());
            }
        }
    }

    Plan plan() {
        List<Step> steps = new ArrayList<>();
        wanted.forEach(part -> steps.add(step(part)));
        steps.addAll(removals());
        return new Plan(steps);
    }

    /** What is to be done about one part, now that those before it are as they are to be. */
    Step step(Part part) {
        Remembered known = remembered.get(part.name());
        if (known == null || known.id() == null) {
            return new Step.Make(part.name(), false);
        }
        Optional<ObjectNode> standing = workspace.read(part.kind(), known.id());
        if (standing.isEmpty()) {
            ids.remove(part.name());
            return new Step.Make(part.name(), true);
        }
        boolean sent = known.fingerprint().equals(Fingerprint.of(part.wanted()));
        List<Difference> differences =
                new ArrayList<>(Comparison.of(References.resolved(part.wanted(), ids), standing.get(), part.unseen()));
        if (differences.isEmpty() && !sent) {
            differences.add(unseen(part));
        }
        return differences.isEmpty()
                ? new Step.Keep(part.name(), known.id())
                : new Step.Change(part.name(), known.id(), List.copyOf(differences), sent);
    }

    /** We send something else than the last time, in a place that cannot be compared. */
    private static Difference unseen(Part part) {
        String fields = part.unseen().stream().sorted().collect(Collectors.joining(", "));
        return new Difference(fields.isEmpty() ? "what is sent" : fields, "as it was sent last", "as it is now");
    }

    /** The last made goes first, since it may name the others. */
    List<Step> removals() {
        Set<String> names = new HashSet<>();
        wanted.forEach(part -> names.add(part.name()));
        List<Step> removals = new ArrayList<>();
        remembered.values().stream()
                .filter(part -> !names.contains(part.name()))
                .sorted((one, other) -> Part.Kind.of(other.name()).compareTo(Part.Kind.of(one.name())))
                .forEach(part -> removals.add(new Step.Remove(part.name(), part.id() == null ? "" : part.id())));
        return removals;
    }

    /** A part has this id from now on. */
    void known(String name, String id) {
        ids.put(name, id);
    }

    ObjectNode resolved(Part part) {
        return References.resolved(part.wanted(), ids);
    }
}

package frontdesk.fhir;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** What an operation was given, in its body or in its address. One that is not known is refused, as in a search. */
record Inputs(List<ParametersParameterComponent> all) {
    private static final int MOST = 40;

    static Inputs of(Parameters body, MultivaluedMap<String, String> query, Set<String> known) {
        Parameters given = body.copy();
        query.forEach((name, values) -> values.stream()
                .filter(_ -> !name.equals("_format") && !name.equals("_pretty"))
                .forEach(value -> given.addParameter(name, new StringType(value))));
        given.getParameter().forEach(one -> refuseUnknown(one, known));
        if (given.getParameter().size() > MOST) {
            throw Outcome.refusal(400, IssueType.TOOCOSTLY, "Send at most %d parameters.".formatted(MOST));
        }
        return new Inputs(given.getParameter());
    }

    static Inputs of(InputStream body, MultivaluedMap<String, String> query, Set<String> known) {
        return of(R4.read(body, Parameters.class), query, known);
    }

    private static void refuseUnknown(ParametersParameterComponent one, Set<String> known) {
        if (one.getName() == null || !known.contains(one.getName())) {
            throw Outcome.refusal(
                    400,
                    IssueType.NOTSUPPORTED,
                    "There is no such parameter. There are: %s."
                            .formatted(String.join(", ", known.stream().sorted().toList())));
        }
    }

    List<String> texts(String name) {
        return all.stream()
                .filter(one -> name.equals(one.getName()))
                .map(one -> one.getValue() == null ? null : one.getValue().primitiveValue())
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    <T extends Resource> Optional<T> resource(String name, Class<T> type) {
        return all.stream()
                .filter(one -> name.equals(one.getName()) && one.getResource() != null)
                .findFirst()
                .map(one -> {
                    if (!type.isInstance(one.getResource())) {
                        throw Outcome.faulty(name, "Send one %s.".formatted(type.getSimpleName()));
                    }
                    return type.cast(one.getResource());
                });
    }
}

package frontdesk.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

import frontdesk.tools.Parameter;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalogue;

/**
 * Adds to the OpenAPI document what cannot be read off the code when it is built: what each tool takes, from the catalogue that models are given, the
 * parameters of addresses that are written by hand, and an example of all that is sent and answered.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class WholeDocument implements OASFilter {
    private static final String JSON = "application/json";
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        ToolCatalogue.all()
                .forEach(tool -> describe(Objects.requireNonNull(paths.get(tool.path()), tool.path()), tool));
        paths.forEach((path, item) -> item.getOperations().values().forEach(one -> nameParts(path, one)));
        var sample = new Sample(document.getComponents().getSchemas());
        paths.values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(WholeDocument::contents)
                .filter(content -> content.getExample() == null && content.getSchema() != null)
                .forEach(content -> content.setExample(sample.of(content.getSchema())));
    }

    private static void describe(PathItem item, Tool tool) {
        Operation operation = tool.method() == Tool.Method.GET ? item.getGET() : item.getPOST();
        operation.setDescription(tool.purpose());
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("agent")));
        if (tool.method() == Tool.Method.POST) {
            MediaType json = OASFactory.createMediaType().schema(schema(tool.parameters()));
            operation.setRequestBody(OASFactory.createRequestBody()
                    .required(true)
                    .content(OASFactory.createContent().addMediaType(JSON, json)));
        }
    }

    private static Schema schema(List<Parameter> parts) {
        Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (Parameter part : parts) {
            object.addProperty(part.name(), schema(part).description(part.description()));
            if (part.required()) {
                object.addRequired(part.name());
            }
        }
        return object;
    }

    private static Schema schema(Parameter part) {
        Schema schema =
                switch (part.type()) {
                    case OBJECT -> schema(part.parts());
                    case TEXT -> OASFactory.createSchema().addType(SchemaType.STRING);
                    case WHOLE_NUMBER -> OASFactory.createSchema().addType(SchemaType.INTEGER);
                    case YES_OR_NO -> OASFactory.createSchema().addType(SchemaType.BOOLEAN);
                    case TEXTS ->
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(SchemaType.STRING));
                };
        part.choices().forEach(schema::addEnumeration);
        return schema;
    }

    /** A part of an address that nobody described is a word. */
    private static void nameParts(String path, Operation operation) {
        List<String> known = Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(one -> one.getIn() == In.PATH)
                .map(one -> one.getName())
                .toList();
        IN_BRACES
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name))
                .forEach(name -> operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    private static Stream<MediaType> contents(Operation operation) {
        Stream<@Nullable Content> answered = operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().getContent());
        Stream<@Nullable Content> sent =
                Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
        return Stream.concat(sent, answered)
                .filter(Objects::nonNull)
                .flatMap(content -> Stream.ofNullable(content.getMediaType(JSON)));
    }
}

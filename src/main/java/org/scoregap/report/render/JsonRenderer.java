package org.scoregap.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.scoregap.report.Node;
import org.scoregap.report.Report;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The machine form of a report as JSON in UTF-8, points unrounded, two spaces a level. */
public final class JsonRenderer implements Renderer {
    private final JsonFactory factory =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void render(Report report, OutputStream out) throws IOException {
        try (JsonGenerator generator = factory.createGenerator(indented(), out, JsonEncoding.UTF8)) {
            report.machine().writeTo(new GeneratorWriter(generator));
            generator.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static ObjectWriteContext indented() {
        return new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    /** Says each node to Jackson's generator. */
    private record GeneratorWriter(JsonGenerator generator) implements Node.Writer {
        /** Beyond it a double cannot tell neighbouring whole numbers apart. */
        private static final double LARGEST_WHOLE = 1L << 53;

        @Override
        public void text(String text) {
            generator.writeString(text);
        }

        /** 1000 and not 1000.0. */
        @Override
        public void number(double number) {
            if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
                generator.writeNumber((long) number);
            } else {
                generator.writeNumber(number);
            }
        }

        @Override
        public void whole(long number) {
            generator.writeNumber(number);
        }

        @Override
        public void flag(boolean flag) {
            generator.writeBoolean(flag);
        }

        @Override
        public void nothing() {
            generator.writeNull();
        }

        @Override
        public void items(List<Node> items) {
            generator.writeStartArray();
            items.forEach(item -> item.writeTo(this));
            generator.writeEndArray();
        }

        @Override
        public void fields(Map<String, Node> fields) {
            generator.writeStartObject();
            fields.forEach((name, value) -> {
                generator.writeName(name);
                value.writeTo(this);
            });
            generator.writeEndObject();
        }
    }
}

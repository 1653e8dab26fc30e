package org.ronghe.webkit.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The JDK's own SAX parser, whatever else is on the class path, without document types: the first {@code <!DOCTYPE} is
 * refused before any entity is declared, and no entity is ever resolved outside the file.
 */
final class SafeXml {

    /** Elements inside each other; a parser remembers each of them. A workbook needs about ten. */
    private static final int DEPTH = 100;

    private SafeXml() {}

    /** A handler that refuses document types; subclasses look at elements by local name. */
    abstract static class Handler extends DefaultHandler2 {

        @Override
        public final void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
            throw new SheetRefused("sheet.unsafe");
        }

        @Override
        public final InputSource resolveEntity(
                String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId) {
            throw new SheetRefused("sheet.unsafe");
        }
    }

    static void parse(InputStream in, Handler handler) throws IOException, SAXException {
        try (in) {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEPTH));
            reader.parse(new InputSource(in));
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}

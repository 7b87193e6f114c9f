"""The client of pygls against “afterword lsp”. It reads every answer into the typed classes of lsprotocol, which refuse what
the protocol does not allow. Run by the tests, with AFTERWORD in the environment."""

import asyncio
import os

from lsprotocol import types as t
from pygls.exceptions import JsonRpcMethodNotFound
from pygls.lsp.client import LanguageClient

URI = "file:///draft.md"


async def main() -> None:
    client = LanguageClient("afterword-tests", "1")
    published: asyncio.Queue = asyncio.Queue()

    @client.feature(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def _(parameters: t.PublishDiagnosticsParams) -> None:
        published.put_nowait(parameters)

    @client.feature(t.WORKSPACE_CONFIGURATION)
    def _(parameters: t.ConfigurationParams):
        return [{"fragment": True, "language": "en"} for _ in parameters.items]

    await client.start_io(os.environ["AFTERWORD"], "lsp")
    result = await client.initialize_async(
        t.InitializeParams(
            capabilities=t.ClientCapabilities(
                general=t.GeneralClientCapabilities(
                    position_encodings=[t.PositionEncodingKind.Utf32, t.PositionEncodingKind.Utf16]
                ),
                workspace=t.WorkspaceClientCapabilities(configuration=True),
                text_document=t.TextDocumentClientCapabilities(
                    diagnostic=t.DiagnosticClientCapabilities(),
                    hover=t.HoverClientCapabilities(content_format=[t.MarkupKind.Markdown]),
                ),
            ),
            process_id=os.getpid(),
            root_uri="file:///tmp",
        )
    )
    assert result.capabilities.position_encoding == t.PositionEncodingKind.Utf32, result
    assert result.server_info and result.server_info.name == "afterword"
    client.initialized(t.InitializedParams())

    text = "Été 😀. The community let this happen.\n"
    client.text_document_did_open(
        t.DidOpenTextDocumentParams(
            text_document=t.TextDocumentItem(uri=URI, language_id="markdown", version=3, text=text)
        )
    )
    while True:
        sent = await asyncio.wait_for(published.get(), 30)
        if len(sent.diagnostics) == 1:
            break
    assert sent.version == 3 and sent.diagnostics[0].code == "stig-collective-blame", sent
    start = sent.diagnostics[0].range.start
    assert (start.line, start.character) == (0, 11), start

    here = t.TextDocumentIdentifier(uri=URI)
    hover = await client.text_document_hover_async(
        t.HoverParams(text_document=here, position=t.Position(line=0, character=14))
    )
    assert isinstance(hover.contents, t.MarkupContent) and "Better:" in hover.contents.value, hover

    actions = await client.text_document_code_action_async(
        t.CodeActionParams(
            text_document=here, range=sent.diagnostics[0].range, context=t.CodeActionContext(diagnostics=sent.diagnostics)
        )
    )
    assert all(isinstance(action, t.CodeAction) for action in actions), actions

    report = await client.text_document_diagnostic_async(t.DocumentDiagnosticParams(text_document=here))
    assert isinstance(report, t.RelatedFullDocumentDiagnosticReport) and len(report.items) == 1, report
    again = await client.text_document_diagnostic_async(
        t.DocumentDiagnosticParams(text_document=here, previous_result_id=report.result_id)
    )
    assert isinstance(again, t.RelatedUnchangedDocumentDiagnosticReport), again

    client.text_document_did_change(
        t.DidChangeTextDocumentParams(
            text_document=t.VersionedTextDocumentIdentifier(uri=URI, version=4),
            content_changes=[
                t.TextDocumentContentChangePartial(
                    range=t.Range(start=t.Position(line=0, character=7), end=t.Position(line=1, character=0)), text="Quiet."
                )
            ],
        )
    )
    report = await client.text_document_diagnostic_async(t.DocumentDiagnosticParams(text_document=here))
    assert len(report.items) == 0, report

    try:
        await client.text_document_rename_async(
            t.RenameParams(text_document=here, position=t.Position(line=0, character=0), new_name="x")
        )
    except JsonRpcMethodNotFound as error:
        assert "rename" in str(error), error
    else:
        raise AssertionError("an unknown method was answered")

    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    print("all as it should be")


asyncio.run(asyncio.wait_for(main(), 60))

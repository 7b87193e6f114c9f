-- Neovim's own language client against “afterword lsp”: findings appear, hovering answers, an action edits the buffer,
-- typing is followed. Run by the tests: nvim --headless --clean -c "luafile neovim.lua", with AFTERWORD in the environment.
local function fail(message)
  io.stderr:write(message .. "\n")
  vim.cmd("cquit 1")
end

local ok, fault = pcall(function()
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_name(buffer, vim.fn.getcwd() .. "/draft.md")
  vim.api.nvim_buf_set_option(buffer, "filetype", "markdown")
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, { "Quiet.", "", "Été 😀. The community let this happen." })
  local client = vim.lsp.start_client({
    name = "afterword",
    cmd = { vim.env.AFTERWORD, "lsp" },
    root_dir = vim.fn.getcwd(),
    init_options = { fragment = true },
  })
  assert(client, "the client did not start")
  vim.lsp.buf_attach_client(buffer, client)

  local function findings() return vim.diagnostic.get(buffer) end
  assert(vim.wait(20000, function() return #findings() == 1 end, 10), "no finding: " .. vim.inspect(findings()))
  local finding = findings()[1]
  assert(finding.code == "stig-collective-blame" or (finding.user_data or {}).lsp.code == "stig-collective-blame")
  -- Neovim counts bytes: 5 + 1 + 4 + 2 + 4.
  assert(finding.lnum == 2 and finding.col == 16, vim.inspect(finding))

  vim.api.nvim_win_set_cursor(0, { 3, 20 })
  local hover = vim.lsp.buf_request_sync(buffer, "textDocument/hover", vim.lsp.util.make_position_params(), 20000)
  local page = vim.inspect(hover)
  assert(page:find("Better:"), page)

  local parameters = vim.lsp.util.make_range_params()
  parameters.context = { diagnostics = {} }
  local answer = vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", parameters, 20000)
  local actions = answer[client].result
  local waiver
  for _, action in ipairs(actions) do
    if action.title:find("Keep these words") then waiver = action end
  end
  if waiver then
    vim.lsp.util.apply_workspace_edit(waiver.edit, "utf-16")
    local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
    assert(line:find("<!%-%- afterword: stig%-collective%-blame"), line)
  end

  vim.api.nvim_buf_set_text(buffer, 2, 12, 2, #vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1], { "Quiet again." })
  assert(vim.wait(20000, function() return #findings() == 0 end, 10), "findings stay: " .. vim.inspect(findings()))
  vim.lsp.stop_client(client)
end)

if not ok then fail(tostring(fault)) end
io.stdout:write("all as it should be\n")
vim.cmd("qall!")

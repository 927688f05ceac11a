-- What a user does in Neovim, with what docs/editors.md has for its configuration. What came of it goes to a file, as JSON.

local results = {}

local function wait_for(name, condition)
  if not vim.wait(20000, condition, 20) then error("no " .. name .. " in time") end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function wait_for_change(name, act)
  local before = vim.api.nvim_buf_get_changedtick(0)
  act()
  wait_for(name, function() return vim.api.nvim_buf_get_changedtick(0) ~= before end)
  return lines()
end

local function at(line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  return vim.lsp.util.make_position_params()
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 20000)
  if answers == nil then error(method .. ": " .. tostring(problem)) end
  for _, answer in pairs(answers) do return answer.result end
end

local function labels(result)
  return vim.tbl_map(function(item) return item.label end, result.items or result)
end

local function diagnostics()
  return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
end

local function run()
  vim.cmd("edit a.buildcontent")
  wait_for("diagnostics", function() return #diagnostics() > 0 end)
  results.diagnostics = diagnostics()

  results.hover = ask("textDocument/hover", at(2, 1)).contents.value
  results.definition = ask("textDocument/definition", at(3, 12))[1].range
  results.completion = labels(ask("textDocument/completion", at(4, 3)))

  local action = vim.lsp.util.make_range_params()
  action.range = { start = { line = 1, character = 0 }, ["end"] = { line = 1, character = 3 } }
  action.context = { diagnostics = {}, only = { "quickfix" } }
  results.actions = vim.tbl_map(function(one) return one.title end, ask("textDocument/codeAction", action))

  results.formatted = wait_for_change("format", function() vim.lsp.buf.formatting_sync({}, 20000) end)
  at(1, 5)
  results.renamed = wait_for_change("rename", function() vim.lsp.buf.rename("APP_HOME") end)
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then results.problem = problem end
local file = assert(io.open(vim.env.IMGLINT_RESULTS, "w"))
file:write(vim.fn.json_encode(results))
file:close()
vim.cmd("qall!")
